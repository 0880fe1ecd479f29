import { graphql } from '@wikicon/schema/client';

/** All that take part, as far as a page goes. */
export const organizationsQuery = graphql(`
  query OrganizeOrganizations($slug: String!, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      affiliates(first: 100) {
        nodes {
          id
          code
          name(languages: $languages) {
            text
            language
          }
        }
      }
      institutions(first: 100) {
        nodes {
          id
          name(languages: $languages) {
            text
            language
          }
        }
      }
    }
  }
`);
