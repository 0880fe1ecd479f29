import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';
import { conflictFragment } from '../conflict.ts';

const slotFragment = graphql(`
  fragment PlannedSlot on Session @_unmask {
    id
    version
    slot {
      startsAt
      endsAt
      room {
        id
      }
    }
  }
`);

/** The program as those who make it move it about. */
export const scheduleQuery = graphql(
  `
    query OrganizeSchedule($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        startsOn
        endsOn
        timeZone
        venues {
          rooms {
            id
            capacity
            name(languages: $languages) {
              ...Text
            }
          }
        }
        conflicts {
          ...SessionConflict
        }
        program {
          ...PlannedSlot
          title(languages: $languages) {
            ...Text
          }
          status
          topics {
            slug
          }
          speakers(first: 10) {
            totalCount
            edges {
              node {
                id
                displayName
              }
            }
          }
          unnamedSpeakerCount
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, conflictFragment, slotFragment],
);

/** One small read, asked again and again: whether the program is another one by now. */
export const workingVersionQuery = graphql(`
  query OrganizeScheduleVersion($conference: String!) {
    conference(slug: $conference) {
      id
      workingVersion
    }
  }
`);

export const moveSessionMutation = graphql(
  `
    mutation MoveSession($input: UpdateSessionInput!) {
      outcome: updateSession(input: $input) {
        __typename
        ...Refusal
        ... on SessionPayload {
          node: session {
            ...PlannedSlot
          }
          conflicts {
            ...SessionConflict
          }
        }
        ... on VersionConflict {
          node: current {
            ...PlannedSlot
          }
        }
      }
    }
  `,
  [refusalFragment, slotFragment, conflictFragment],
);

export type Conference = NonNullable<ResultOf<typeof scheduleQuery>['conference']>;
export type Session = Conference['program'][number];
export type Room = Conference['venues'][number]['rooms'][number];
export type Slotted = ResultOf<typeof slotFragment>;
