import { message, type MessageKey } from '../i18n/message.ts';
import type { Speaker } from '../program/query.ts';

export const speakerRoles: Readonly<Record<Speaker['role'], MessageKey>> = {
  PRESENTER: 'role-presenter',
  MODERATOR: 'role-moderator',
  PANELIST: 'role-panelist',
  CONTRIBUTOR: 'role-contributor',
};

/** What somebody does on stage. */
export const speakerRole = (role: Speaker['role']): string => message(speakerRoles[role]);
