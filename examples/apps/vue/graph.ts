import { createClient, graphql, GraphError, type ResultOf } from '@wikicon/client';

export const languages = navigator.languages.slice(0, 20);

export const client = createClient({ url: import.meta.env.VITE_GRAPH ?? 'http://localhost:4000/graphql', languages });

export const searchQuery = graphql(`
  query Search($text: String!, $after: String, $languages: [LanguageTag!]) {
    search(query: $text, kinds: [SESSION], first: 10, after: $after) {
      isPartial
      nodes {
        ... on Session {
          __typename
          id
          url
          title(languages: $languages) {
            text
            language
            direction
          }
          abstract(languages: $languages) {
            text
            language
            direction
          }
          spokenLanguages
          slot {
            startsAt
          }
          conference {
            timeZone
            name(languages: $languages) {
              text
              language
              direction
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof searchQuery>['search']>['nodes'][number];
export type Session = Extract<Node, { readonly __typename: 'Session' }>;

/** What a reader can do about an error; the codes stand in docs/errors.md. The client has tried again already. */
export function explanation(error: unknown): string {
  if (!(error instanceof GraphError)) throw error;
  if (error.retryAfter !== null) return `The server is busy. Try again in ${error.retryAfter} seconds.`;
  return error.retryable ? 'The server does not answer at the moment.' : error.message;
}
