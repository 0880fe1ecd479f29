import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { personLink } from '../../nouns/person.ts';
import { listedSession } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

/** What a question finds in the whole graph, the best first. */
export const searchQuery = graphql(
  `
    query SearchPage($words: String!, $after: String, $languages: [LanguageTag!]) {
      search(query: $words, first: 20, after: $after) {
        isPartial
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          matches {
            text
            language
          }
          node {
            __typename
            id
            ... on Person {
              ...PersonLink
            }
            ... on Session {
              ...ListedSession
            }
            ... on Conference {
              ...ConferenceLink
              startsOn
              endsOn
            }
            ... on Affiliate {
              ...OrganizationLink
            }
            ... on Institution {
              ...OrganizationLink
            }
            ... on Topic {
              slug
              topic: name(languages: $languages) {
                ...Text
              }
              conference {
                ...ConferenceLink
              }
            }
            ... on Series {
              slug
              series: name(languages: $languages) {
                ...Text
              }
            }
          }
        }
      }
    }
  `,
  [textFragment, personLink, listedSession, conferenceLink, organizationLink],
);

export type Found = NonNullable<ResultOf<typeof searchQuery>['search']>;
export type Hit = Found['edges'][number];
