import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';
import { conflictFragment } from '../conflict.ts';
import { representedFragment } from '../part-query.ts';

/** All that a form of a session holds, with texts in every language. */
export const sessionFragment = graphql(
  `
    fragment EditedSession on Session @_unmask {
      __typename
      id
      version
      conference {
        id
      }
      title {
        text
        translations {
          language
          text
        }
      }
      isTitleDescriptive
      abstract {
        translations {
          language
          text
        }
      }
      type {
        id
      }
      topics {
        id
      }
      status
      spokenLanguages
      interpretationLanguages
      slot {
        startsAt
        endsAt
        room {
          id
        }
      }
      speakers(first: 30) {
        edges {
          role
          representing {
            ...Represented
          }
          node {
            id
            displayName
          }
        }
      }
      unnamedSpeakerCount
      expectedAttendance
    }
  `,
  [representedFragment],
);

/** A session, or none yet, with all that can be chosen for it. */
export const sessionPageQuery = graphql(
  `
    query OrganizeSession($conference: String!, $session: ID!, $isNew: Boolean!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      session: node(id: $session) @skip(if: $isNew) {
        ...EditedSession
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        startsOn
        endsOn
        timeZone
        workingLanguages
        interpretationLanguages
        sessionTypes {
          id
          name(languages: $languages) {
            ...Text
          }
          maxDurationMinutes
        }
        topics {
          id
          name(languages: $languages) {
            ...Text
          }
        }
        venues {
          id
          name(languages: $languages) {
            ...Text
          }
          rooms {
            id
            name(languages: $languages) {
              ...Text
            }
            capacity
          }
        }
        conflicts {
          ...SessionConflict
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, sessionFragment, conflictFragment],
);

export type Session = ResultOf<typeof sessionFragment>;
export type Conference = NonNullable<ResultOf<typeof sessionPageQuery>['conference']>;
