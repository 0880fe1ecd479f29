import type { MessageKey } from '../i18n/message.ts';
import type { ConferenceHead } from './head.ts';

/** The names of the roles. */
export const roleMessages: Readonly<Record<ConferenceHead['viewerRoles'][number], MessageKey>> = {
  ORGANIZER: 'viewer-role-organizer',
  PROGRAM: 'viewer-role-program',
  SCHOLARSHIP: 'viewer-role-scholarship',
  TRUST_AND_SAFETY: 'viewer-role-trust-and-safety',
  VOLUNTEER: 'viewer-role-volunteer',
  MEMBER: 'viewer-role-member',
};
