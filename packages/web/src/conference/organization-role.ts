import { message, type MessageKey } from '../i18n/message.ts';
import { listText } from '../i18n/number.ts';
import type { Organization } from './parts.ts';

type Role = Organization['roles'][number];

/** In the order in which a report names them. */
const roles: Readonly<Record<Role, MessageKey>> = {
  FUNDER: 'organization-funder',
  FISCAL_SPONSOR: 'organization-fiscal-sponsor',
  SPONSOR: 'organization-sponsor',
  ORGANIZER: 'organization-organizer',
  HOST: 'organization-host',
  PARTNER: 'organization-partner',
  REPRESENTED: 'organization-represented',
};

/** What an organization did for a conference. */
export const organizationRoles = (names: readonly Role[]): string =>
  listText(names.map((name) => message(roles[name])));

const rank = ({ roles: names }: Pick<Organization, 'roles'>): number =>
  Math.min(...names.map((name) => Object.keys(roles).indexOf(name)));

/** Whoever paid comes first, whoever was only represented last. */
export const byRole = (one: Pick<Organization, 'roles'>, other: Pick<Organization, 'roles'>): number =>
  rank(one) - rank(other);
