import { graphql, type ResultOf } from '@wikicon/client';
import { message, type MessageKey } from '../i18n/message.ts';
import { listText } from '../i18n/number.ts';
import { organizationLink } from './organization.ts';
import { personLink } from './person.ts';

/** Somebody at a conference, with what they did there and whom they stood for. */
export const participantEdge = graphql(
  `
    fragment ParticipantEdge on ConferencePersonEdge @_unmask {
      roles
      representing {
        ...OrganizationLink
      }
      node {
        ...PersonLink
        username
      }
    }
  `,
  [organizationLink, personLink],
);

/** The people of a conference. */
export const participantPage = graphql(
  `
    fragment ParticipantPage on ConferencePersonConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        ...ParticipantEdge
      }
    }
  `,
  [participantEdge],
);

export const morePeopleQuery = graphql(
  `
    query MorePeople($conference: String!, $roles: [ParticipantRole!], $after: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        people(roles: $roles, first: 100, after: $after) {
          ...ParticipantPage
        }
      }
    }
  `,
  [participantPage],
);

export type Participant = ResultOf<typeof participantEdge>;
export type ParticipantRole = Participant['roles'][number];

export const participantMessages: Readonly<Record<ParticipantRole, MessageKey>> = {
  INITIATOR: 'participant-initiator',
  ORGANIZER: 'participant-organizer',
  COMMITTEE_MEMBER: 'participant-committee-member',
  SPEAKER: 'participant-speaker',
  INTERPRETER: 'participant-interpreter',
  DESIGNER: 'participant-designer',
  PHOTOGRAPHER: 'participant-photographer',
  VOLUNTEER: 'participant-volunteer',
  HOST: 'participant-host',
  ATTENDEE: 'participant-attendee',
};

/** Returns the names of somebody's roles in a conference. */
export const participantRoles = (names: readonly ParticipantRole[]): string =>
  listText(names.map((name) => message(participantMessages[name])));
