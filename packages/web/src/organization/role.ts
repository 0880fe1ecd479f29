import type { Organization } from '../conference/query.ts';
import { listText } from '../i18n/number.ts';
import { message, type MessageKey } from '../i18n/message.ts';

type Role = Organization['roles'][number];

const roles: Readonly<Record<Role, MessageKey>> = {
  ORGANIZER: 'organization-organizer',
  FUNDER: 'organization-funder',
  FISCAL_SPONSOR: 'organization-fiscal-sponsor',
  SPONSOR: 'organization-sponsor',
  HOST: 'organization-host',
  PARTNER: 'organization-partner',
  REPRESENTED: 'organization-represented',
};

/** What an organization did for a conference. */
export const organizationRoles = (names: readonly Role[]): string =>
  listText(names.map((name) => message(roles[name])));
