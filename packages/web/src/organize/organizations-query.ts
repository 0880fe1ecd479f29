import { graphql } from '@wikicon/client';

/** All organizations that take part, up to one page. */
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
