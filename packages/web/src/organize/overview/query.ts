import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The whole program as its makers see it, with its conflicts. */
export const overviewQuery = graphql(
  `
    query OrganizeOverview($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        hiddenReason
        name(languages: $languages) {
          ...Text
        }
        summary(languages: $languages) {
          ...Text
        }
        city(languages: $languages) {
          ...Text
        }
        status
        attendanceMode
        startsOn
        endsOn
        timeZone
        workingLanguages
        venues {
          rooms {
            id
          }
        }
        conflicts {
          rule
          severity
          startsAt
          endsAt
          person {
            displayName
          }
          sessions {
            id
          }
        }
        program {
          id
          title(languages: $languages) {
            ...Text
          }
          status
          slot {
            day
            startsAt
            endsAt
            room {
              name(languages: $languages) {
                ...Text
              }
            }
          }
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment],
);

export type Conference = NonNullable<ResultOf<typeof overviewQuery>['conference']>;
export type Session = Conference['program'][number];
export type Conflict = NonNullable<Conference['conflicts']>[number];
