import { graphql } from '@wikicon/client';
import { listedOrganization } from '../../nouns/organization.ts';

/** All affiliates, fifty at a time. */
export const affiliatesQuery = graphql(
  `
    query AffiliatesPage($after: String, $languages: [LanguageTag!]) {
      affiliates(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ListedOrganization
            type
            region
            country
          }
        }
      }
    }
  `,
  [listedOrganization],
);
