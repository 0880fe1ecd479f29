import { listText } from '../i18n/number.ts';
import { message, type MessageKey } from '../i18n/message.ts';
import type { ConferencePage } from './lists.ts';

type Role = ConferencePage['edges'][number]['roles'][number];

export const participantMessages: Readonly<Record<Role, MessageKey>> = {
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

/** What somebody did for a conference. */
export const participantRoles = (names: readonly Role[]): string =>
  listText(names.map((name) => message(participantMessages[name])));
