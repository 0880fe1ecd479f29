import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../conference/head.ts';
import { organizationLink } from '../nouns/organization.ts';
import { personLink } from '../nouns/person.ts';
import { textFragment } from '../text/text.ts';

/** The whole program in one answer. Five speakers are named; of more only the number is told. */
export const programQuery = graphql(
  `
    query ProgramPage($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        ...ConferenceHead
        timeZone
        program {
          id
          title(languages: $languages) {
            ...Text
          }
          isTitleDescriptive
          status
          slot {
            day
            startsAt
            endsAt
            room {
              slug
              name(languages: $languages) {
                ...Text
              }
            }
          }
          type {
            slug
            name(languages: $languages) {
              ...Text
            }
          }
          topics {
            slug
            name(languages: $languages) {
              ...Text
            }
          }
          spokenLanguages
          interpretationLanguages
          speakers(first: 5) {
            totalCount
            edges {
              role
              representing {
                slug
                ...OrganizationLink
              }
              node {
                ...PersonLink
              }
            }
          }
          unnamedSpeakerCount
        }
      }
    }
  `,
  [conferenceHead, textFragment, personLink, organizationLink],
);

export type Conference = NonNullable<ResultOf<typeof programQuery>['conference']>;
export type Session = Conference['program'][number];
export type Slot = NonNullable<Session['slot']>;
