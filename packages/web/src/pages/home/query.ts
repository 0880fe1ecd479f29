import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../../text/text.ts';

/** The conferences to choose from, the latest first. */
export const conferencesQuery = graphql(
  `
    query Conferences($languages: [LanguageTag!]) {
      conferences(first: 20) {
        nodes {
          slug
          name(languages: $languages) {
            ...Text
          }
          summary(languages: $languages) {
            ...Text
          }
          city(languages: $languages) {
            ...Text
          }
          startsOn
          endsOn
        }
      }
    }
  `,
  [textFragment],
);

export type Listed = ResultOf<typeof conferencesQuery>['conferences']['nodes'][number];
