import {
  conferenceOf,
  parseId,
  type CommitteeId,
  type Conference,
  type ConferenceId,
  type Id,
  type OrganizationId,
  type OrganizationRole,
} from '@wikicon/schema';
import { representedIn } from './represented.ts';
import { conferenceFrom, conferenceKey, isProgramDraft } from '../rows/conference.ts';
import { referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import {
  isAffiliate,
  organizationSnapshot,
  organizationFrom,
  organizationKey,
  organizationParticipationFrom,
  organizationParticipationKey,
  organizationParticipationRows,
} from '../rows/organization.ts';
import { withVisibility } from '../rows/actions.ts';
import { edgesTo } from './edges.ts';
import { removal, replacement } from './participation-rows.ts';

/** The same for an organization, as its edges and a statement make it. */
export async function organizationActions(
  table: Table,
  conference: ConferenceId,
  id: OrganizationId,
  statement: readonly OrganizationRole[] | null = null,
): Promise<Action[] | null> {
  const keys = [conferenceKey(conference), organizationKey(id), organizationParticipationKey(conference, id)];
  const [[owner, profile, old], edges] = await Promise.all([
    table.getMany(keys),
    edgesTo(table, id, statement && conference, ['com', 'ses']),
  ]);
  if (!owner) return null;
  const holder = conferenceFrom(owner);
  const stated = statement ?? (old ? organizationParticipationFrom(old).stated : []);
  const organization = profile ? organizationFrom(profile) : null;
  const implied: OrganizationRole[] =
    organization && isAffiliate(organization) && (await isRepresented(table, holder, id, edges)) ? ['REPRESENTED'] : [];
  const roles = [...new Set([...stated, ...implied])];
  if (roles.length === 0 || organization === null) return old ? removal(old, id, conference) : null;
  const rows = organizationParticipationRows(holder, {
    organization: organizationSnapshot(organization),
    roles,
    stated,
  });
  return replacement(old ?? null, withVisibility(rows, holder), owner);
}

/** Returns whether somebody on a stage of the conference, or named in a committee of it, stands for an organization. */
async function isRepresented(table: Table, conference: Conference, id: OrganizationId, edges: readonly Row[]) {
  // As with people, no part follows from the hidden program.
  const kinds = isProgramDraft(conference) ? /^com_/ : /^(ses|com)_/;
  const from = edges
    .map(({ sk }) => sk.slice(referencePrefix.length) as Id)
    .filter((one) => kinds.test(one) && parseId(one) !== null && conferenceOf(one) === conference.id);
  const committees = from.filter((one): one is CommitteeId => one.startsWith('com_'));
  return committees.length < from.length || (await representedIn(table, id, committees)).size > 0;
}
