import {
  typeNameOf,
  type AnyNode,
  type CommitteeId,
  type ConferenceId,
  type Id,
  type OrganizationId,
  type PersonId,
} from '@wikicon/schema';
import { visible } from '../authority/visible.ts';
import { memberKey } from '../rows/committee.ts';
import { representedIn } from '../projections/represented.ts';
import type { Key } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import { participationKey } from '../rows/participation.ts';

export interface ToldNeeds {
  readonly table: Table;
  readonly identity: Identity;
  /** Returns whether the viewer may see a node. */
  readonly isShown: (id: Id) => Promise<boolean>;
}

const maxTold = 10;

/** The number of nodes that are looked at together. */
const chunkSize = 100;

/**
 * Returns at most ten of those nodes that refer to one and that the viewer sees doing so: drafts and unlisted parts are
 * not told, and take no place among the ten however many there are.
 */
export async function toldReferrers(needs: ToldNeeds, to: Id, from: readonly Id[]): Promise<AnyNode[]> {
  const told: Id[] = [];
  for (let at = 0; at < from.length && told.length < maxTold; at += chunkSize)
    told.push(...(await shownAmong(needs, to, from.slice(at, at + chunkSize))));
  return told.slice(0, maxTold).map((id) => ({ id }));
}

async function shownAmong({ table, identity, isShown }: ToldNeeds, to: Id, from: readonly Id[]): Promise<Id[]> {
  const [viewer, shown, listed] = await Promise.all([
    identity.viewer(),
    Promise.all(from.map(isShown)),
    listedAmong(table, to, from),
  ]);
  return from.filter((id, at) => {
    if (!shown[at] || listed.has(id)) return shown[at];
    return visible(viewer, { field: 'Conference.unlistedPeople', of: id });
  });
}

/** Returns the references that all who see the node see: parts in conferences and committees only if listed. */
async function listedAmong(table: Table, to: Id, from: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (typeNameOf(to) === 'Person') return listedParts(table, to as PersonId, from);
  if (!/^(aff|ins)_/.test(to)) return new Set(from);
  const committees = from.filter((id): id is CommitteeId => id.startsWith('com_'));
  const named = await representedIn(table, to as OrganizationId, committees);
  return new Set(from.filter((id) => !id.startsWith('com_') || named.has(id as CommitteeId)));
}

async function listedParts(table: Table, person: PersonId, from: readonly Id[]): Promise<ReadonlySet<Id>> {
  const keys = from.map((id) => listingKey(person, id));
  const rows = await table.getMany(keys.filter((key) => key !== null));
  let at = 0;
  return new Set(from.filter((_id, place) => keys[place] === null || rows[at++] !== null));
}

/** The row that stands where everybody reads it, as long as the part is listed; null for what is no part. */
function listingKey(person: PersonId, from: Id): Key | null {
  if (typeNameOf(from) === 'Conference') return participationKey(from as ConferenceId, person);
  return typeNameOf(from) === 'Committee' ? memberKey(from as CommitteeId, person) : null;
}
