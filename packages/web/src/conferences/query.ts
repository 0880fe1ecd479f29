import { graphql } from '@wikicon/schema/client';
import { textFragment } from '../text/text.ts';

/** What one may choose from. */
export const conferencesQuery = graphql(
  `
    query Conferences($languages: [LanguageTag!]) {
      conferences(first: 20) {
        nodes {
          slug
          name(languages: $languages) {
            ...Text
          }
        }
      }
    }
  `,
  [textFragment],
);
