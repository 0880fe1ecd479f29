import { graphql } from '@wikicon/client';
import { textFragment } from '../text/text.ts';

/** The stars of whoever is signed in. */
export const starsQuery = graphql(`
  query ViewerStars($after: String) {
    viewer {
      person {
        id
      }
      stars(first: 100, after: $after) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const starMutation = graphql(`
  mutation Star($input: StarInput!) {
    outcome: star(input: $input) {
      __typename
      ... on StarPayload {
        starredIds
      }
      ... on NotFound {
        id
      }
    }
  }
`);

export const unstarMutation = graphql(`
  mutation Unstar($input: StarInput!) {
    outcome: unstar(input: $input) {
      __typename
      ... on StarPayload {
        starredIds
      }
      ... on NotFound {
        id
      }
    }
  }
`);

/** When and where starred sessions are now. */
export const starredQuery = graphql(
  `
    query ViewerStarred($ids: [ID!]!, $languages: [LanguageTag!]) {
      nodes(ids: $ids) {
        __typename
        ... on Session {
          id
          title(languages: $languages) {
            ...Text
          }
          status
          slot {
            startsAt
            endsAt
            room {
              slug
              name(languages: $languages) {
                ...Text
              }
            }
          }
          conference {
            slug
          }
        }
      }
    }
  `,
  [textFragment],
);
