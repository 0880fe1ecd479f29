import {
  conferenceOf,
  parseId,
  type Conference,
  type ConferenceId,
  type Id,
  type OrganizationId,
  type OrganizationRole,
} from '@wikicon/schema';
import { conferenceKey } from '../conference/entity.ts';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import {
  isAffiliate,
  organizationCard,
  organizationKey,
  organizationParticipationKey,
  organizationParticipationRows,
  type OrganizationParticipationData,
  type StoredOrganization,
} from '../organization/entity.ts';
import { withVisibility } from '../write/actions.ts';
import { removal, replacement } from './part-rows.ts';

/** The same for an organization, as its edges and a statement make it. */
export async function organizationActions(
  table: Table,
  conference: ConferenceId,
  id: OrganizationId,
  statement?: readonly OrganizationRole[],
): Promise<Action[] | null> {
  const keys = [conferenceKey(conference), organizationKey(id), organizationParticipationKey(conference, id)];
  const [[owner, profile, old], edges] = await Promise.all([
    table.getMany(keys),
    table.all({ partition: reference(id), prefix: referencePrefix }),
  ]);
  if (!owner) return null;
  const data = (old?.data ?? null) as OrganizationParticipationData | null;
  const stated = statement ?? data?.stated ?? [];
  const isRepresented = edges.some(({ sk }) => {
    const from = sk.slice(referencePrefix.length) as Id;
    return /^(ses|com)_/.test(from) && conferenceOf(from) === conference && parseId(from) !== null;
  });
  const organization = (profile?.data ?? null) as StoredOrganization | null;
  const implied: OrganizationRole[] = organization && isAffiliate(organization) && isRepresented ? ['REPRESENTED'] : [];
  const roles = [...new Set([...stated, ...implied])];
  if (roles.length === 0 || organization === null) return old ? removal(old, id, conference) : null;
  const holder = owner.data as Conference;
  const rows = organizationParticipationRows(holder, { organization: organizationCard(organization), roles, stated });
  return replacement(old ?? null, withVisibility(rows, holder), owner);
}
