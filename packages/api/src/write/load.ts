import { parseId, typeNameOf, type AnyNode, type Conference, type ConferenceId, type Id } from '@wikicon/schema';
import type { Identity } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Stored } from '../nouns/noun.ts';
import { loadStored } from '../nouns/registry.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { mainKey } from '../rows/keys.ts';
import { isMerged } from '../rows/merge.ts';
import { unlistedAmong } from '../rows/participation.ts';
import { personKey } from '../rows/person.ts';
import type { Plan } from './plan.ts';

/** The data that the write of a node depends on, read at once. */
export interface WriteContext {
  readonly stored: Stored<AnyNode> | null;
  /** The conference that owns the node, or on whose behalf it is made, with its row. */
  readonly owner: Conference | null;
  readonly ownerRow: Row | null;
  /** The main rows of what the input names. */
  readonly named: ReadonlyMap<Id, Row>;
  /** The viewer's own profile, for whoever founds a conference; the operator has none. */
  readonly founder: Row | null;
  /** The people whom a committee is to have and who chose not to be listed in its conference. */
  readonly unlisted: ReadonlySet<Id>;
}

interface Needs {
  readonly table: Table;
  readonly identity: Identity;
}

export async function loadContext({ table, identity }: Needs, plan: Plan): Promise<WriteContext> {
  const { id, action, place } = plan;
  const ids = [...plan.names.keys()];
  const isFounded = plan.name === 'Conference' && action === 'create';
  const [stored, ownerRow, namedRows, unlisted, founder] = await Promise.all([
    action === 'create' ? null : loadStored(id, table),
    place === null || id === place ? null : table.get(conferenceKey(place)),
    table.getMany(ids.map(mainKey)),
    plan.name === 'Committee' && place !== null ? unlistedAmong(table, place, ids) : new Set<Id>(),
    isFounded && identity.person !== null ? table.get(personKey(identity.person)) : null,
  ]);
  const named = new Map(
    ids.flatMap((one, at) => (namedRows[at] && !isMerged(namedRows[at]) ? [[one, namedRows[at]] as const] : [])),
  );
  return { stored, owner: ownerOf(ownerRow, stored, id), ownerRow, named, founder, unlisted };
}

/** A conference is its own owner. */
function ownerOf(row: Row | null, stored: Stored<AnyNode> | null, id: Id): Conference | null {
  if (row !== null) return conferenceFrom(row);
  return typeNameOf(id) === 'Conference' ? ((stored?.content ?? null) as Conference | null) : null;
}

/** @returns the id, or null for a text that is none of this kind. */
export const conferenceId = (text: string | null | undefined): ConferenceId | null =>
  text != null && parseId(text)?.prefix === 'con' ? (text as ConferenceId) : null;
