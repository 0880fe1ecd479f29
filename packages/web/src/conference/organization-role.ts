import { message, type MessageKey } from '../i18n/message.ts';
import { listText } from '../i18n/number.ts';
import type { Organization } from './parts.ts';

type Role = Organization['roles'][number];

/** The names of the roles, in the order of a report. */
export const organizationRoleMessages: Readonly<Record<Role, MessageKey>> = {
  FUNDER: 'organization-funder',
  FISCAL_SPONSOR: 'organization-fiscal-sponsor',
  SPONSOR: 'organization-sponsor',
  ORGANIZER: 'organization-organizer',
  HOST: 'organization-host',
  PARTNER: 'organization-partner',
  REPRESENTED: 'organization-represented',
};

/** Returns the names of an organization's roles in a conference. */
export const organizationRoles = (names: readonly Role[]): string =>
  listText(names.map((name) => message(organizationRoleMessages[name])));

const rank = ({ roles: names }: Pick<Organization, 'roles'>): number =>
  Math.min(...names.map((name) => Object.keys(organizationRoleMessages).indexOf(name)));

/** Sorts those who paid first, and those who were only represented last. */
export const byRole = (one: Pick<Organization, 'roles'>, other: Pick<Organization, 'roles'>): number =>
  rank(one) - rank(other);
