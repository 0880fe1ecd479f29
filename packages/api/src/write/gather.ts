import {
  parseId,
  typeNameOf,
  type AnyNode,
  type Conference,
  type ConferenceId,
  type Conflict,
  type Id,
} from '@wikicon/schema';
import { conferenceKey } from '../rows/conference.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity, Viewer } from '../authority/viewer.ts';
import { mainKey } from '../rows/keys.ts';
import { personKey } from '../rows/person.ts';
import { unlistedAmong } from '../rows/participation.ts';
import type { Stored } from '../nouns/noun.ts';
import { loadStored } from '../nouns/registry.ts';
import type { Operation, OperationData } from '../rows/idempotency.ts';
import { refusalOf } from './judge.ts';
import { blockingOf } from './publish.ts';
import { referrersOf } from '../projections/referrers.ts';
import type { Plan } from './plan.ts';

/** All that a write looks at, read at once. */
export interface Found {
  readonly viewer: Viewer | null;
  readonly known: OperationData | null;
  readonly stored: Stored<AnyNode> | null;
  /** The conference that owns the node, or on whose behalf it is made, with its row. */
  readonly owner: Conference | null;
  readonly ownerRow: Row | null;
  /** The main rows of what the input names. */
  readonly named: ReadonlyMap<Id, Row>;
  /** The viewer's own profile, for whoever founds a conference; the operator has none. */
  readonly founder: Row | null;
  readonly referrers: readonly Id[];
  /** Of the people whom a committee is to have, those who chose not to be listed in its conference. */
  readonly unlisted: ReadonlySet<Id>;
  /** What keeps a draft from being published, when that is what is asked. */
  readonly blocking: readonly Conflict[];
}

export interface GatherNeeds {
  readonly table: Table;
  readonly identity: Identity;
}

export async function gather({ table, identity }: GatherNeeds, plan: Plan, operation: Operation): Promise<Found> {
  const { id, action, place } = plan;
  const ids = [...plan.names.keys()];
  const isFounded = plan.name === 'Conference' && action === 'create';
  const [viewer, marker, stored, ownerRow, namedRows, unlisted, founder] = await Promise.all([
    identity.viewer(),
    plan.idempotencyKey === null ? null : table.get(operation.key),
    action === 'create' ? null : loadStored(id, table),
    place === null || id === place ? null : table.get(conferenceKey(place)),
    table.getMany(ids.map(mainKey)),
    plan.name === 'Committee' && place !== null ? unlistedAmong(table, place, ids) : new Set<Id>(),
    isFounded && identity.person !== null ? table.get(personKey(identity.person)) : null,
  ]);
  const found: Found = {
    viewer,
    known: (marker?.data ?? null) as OperationData | null,
    stored,
    owner: ownerOf(ownerRow, stored, id),
    ownerRow,
    named: new Map(ids.flatMap((one, at) => (namedRows[at] ? [[one, namedRows[at]] as const] : []))),
    founder,
    referrers: [],
    unlisted,
    blocking: [],
  };
  return { ...found, blocking: await blockingOf(table, plan, found), referrers: await hinderersOf(table, plan, found) };
}

/**
 * The nodes that name one which shall go. They are read only for whoever may delete it: what that costs would tell
 * everybody else how much of what they do not see refers to it.
 */
async function hinderersOf(table: Table, plan: Plan, found: Found): Promise<readonly Id[]> {
  if (plan.action !== 'delete' || found.known !== null || refusalOf(plan, found) !== null) return [];
  return referrersOf(plan.id, table);
}

/** A conference is its own owner. */
function ownerOf(row: Row | null, stored: Stored<AnyNode> | null, id: Id): Conference | null {
  if (row !== null) return row.data as Conference;
  return typeNameOf(id) === 'Conference' ? ((stored?.content ?? null) as Conference | null) : null;
}

/** @returns the id, or null for a text that is none of this kind. */
export const conferenceId = (text: string | null | undefined): ConferenceId | null =>
  text != null && parseId(text)?.prefix === 'con' ? (text as ConferenceId) : null;
