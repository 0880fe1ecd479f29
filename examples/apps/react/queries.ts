import { graphql, type ResultOf } from '@wikicon/client';

/** The documents are typed by the schema, and urql takes them as they are. */
const text = graphql(`
  fragment Text on LocalizedText @_unmask {
    text
    language
    direction
  }
`);
export type Text = ResultOf<typeof text>;

const facet = graphql(
  `
    fragment Facet on Facet @_unmask {
      isComplete
      conferencesRead
      values {
        value
        count
        label(languages: $languages) {
          ...Text
        }
      }
    }
  `,
  [text],
);
export type Facet = ResultOf<typeof facet>;

export const facetsQuery = graphql(
  `
    query Facets($filter: SessionFilter!, $languages: [LanguageTag!]) {
      sessions(filter: $filter, first: 1) {
        facets {
          topic {
            ...Facet
          }
          language {
            ...Facet
          }
          represented {
            ...Facet
          }
        }
      }
    }
  `,
  [facet],
);

export const sessionsQuery = graphql(
  `
    query Sessions($filter: SessionFilter!, $after: String, $languages: [LanguageTag!]) {
      sessions(filter: $filter, first: 10, after: $after) {
        totalCount
        nodes {
          id
          url
          title(languages: $languages) {
            ...Text
          }
          conference {
            name(languages: $languages) {
              ...Text
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [text],
);
