import { listOf } from '../i18n/list.ts';
import { message, type MessageKey } from '../i18n/message.ts';
import type { Role } from './query.ts';

/** What somebody who took part is called, in the order of the list to choose from. */
export const roleMessages: Readonly<Record<Role, MessageKey>> = {
  SPEAKER: 'participant-speaker',
  ORGANIZER: 'participant-organizer',
  COMMITTEE_MEMBER: 'participant-committee-member',
  INITIATOR: 'participant-initiator',
  HOST: 'participant-host',
  INTERPRETER: 'participant-interpreter',
  PHOTOGRAPHER: 'participant-photographer',
  DESIGNER: 'participant-designer',
  VOLUNTEER: 'participant-volunteer',
  ATTENDEE: 'participant-attendee',
};

/** What somebody did for a conference. */
export const rolesOf = (roles: readonly Role[]): string => listOf(roles.map((role) => message(roleMessages[role])));
