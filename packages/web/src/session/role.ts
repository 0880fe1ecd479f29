import { message, type MessageKey } from '../i18n/message.ts';
import type { Session } from './query.ts';

type Role = Session['speakers']['edges'][number]['role'];

export const speakerRoles: Readonly<Record<Role, MessageKey>> = {
  PRESENTER: 'role-presenter',
  MODERATOR: 'role-moderator',
  PANELIST: 'role-panelist',
  CONTRIBUTOR: 'role-contributor',
};

/** Returns the name of a role on stage. */
export const speakerRole = (role: Role): string => message(speakerRoles[role]);
