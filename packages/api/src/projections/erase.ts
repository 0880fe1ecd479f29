import {
  conferenceOf,
  declarationOf,
  ownedKinds,
  typeNameOf,
  ulidOf,
  type AnyNode,
  type ConferenceId,
  type Id,
  type MediaFile,
  type PersonId,
} from '@wikicon/schema';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import { forgetDigest } from '../digest/remake.ts';
import { forgetProgram } from '../dynamo/program-item.ts';
import { indexNode } from '../indexing/index-node.ts';
import { counterpartKey } from '../rows/also-me.ts';
import { changedRow } from '../rows/last-modified.ts';
import { isFormer, mergeFrom, mergePrefix, type MergeData } from '../rows/merge.ts';
import { usernameKey } from '../rows/person.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { teamFrom } from '../rows/committee.ts';
import type { OrganizationSnapshot } from '../rows/organization.ts';
import { speakerEdgeFrom } from '../rows/session-edges.ts';
import { rewriteProjections } from './rewrite.ts';
import { deriveParticipation } from './derive-participation.ts';
import { referrersOf } from './referrers.ts';

/** Takes a person out of everything that named them, and then everything that stood in their partition. */
export async function erase(store: Store, person: PersonId): Promise<void> {
  for (const { merged, username } of await mergedInto(store, person)) {
    await erase(store, merged);
    const name = username === null ? null : usernameKey(username);
    if (name !== null && isFormer(await store.table.get(name))) await store.writer.remove([name]);
  }
  /** Those whose program names them, or in which they have a part. */
  const conferences = new Set<ConferenceId>();
  for (const id of await referrersOf(person, store.table)) {
    const name = typeNameOf(id);
    if (ownedKinds.includes(name)) {
      if (name === 'Session') conferences.add(conferenceOf(id));
      await rewriteProjections(store, id, (content) => without(content, person));
      for (const organization of await organizationsBehind(store, person, id))
        await deriveParticipation(store, conferenceOf(id), organization);
    } else if (name === 'Conference') {
      conferences.add(id as ConferenceId);
      await deriveParticipation(store, id as ConferenceId, person);
    }
  }
  for (const conference of conferences) {
    await Promise.all([forgetProgram(store, ulidOf(conference)), forgetDigest(store, conference)]);
    // From this version on both may be stored again.
    await store.transactor.run([{ put: changedRow(conference, new Date()) }]);
  }
  const rows = await store.table.all({ partition: reference(person) });
  const edges = rows
    .filter(({ type }) => type === 'Affiliation')
    .map(({ sk }) => ({ pk: `ORG#${sk.split('#')[1]!}`, sk: `${referencePrefix}${person}` }));
  // Before the rows that tell of it: an erasure that is cut short begins again.
  await store.writer.remove(rows.map((row) => counterpartKey(person, row)).filter((key) => key !== null));
  await store.writer.remove([...rows.map(({ pk, sk }) => ({ pk, sk })), ...edges]);
  await indexNode(store, person);
}

/** Those who were merged into somebody go with them. */
async function mergedInto({ table }: Store, person: PersonId): Promise<MergeData[]> {
  const rows = await table.all({ partition: reference(person), prefix: mergePrefix });
  return rows.filter(({ type }) => type === 'Merge').map(mergeFrom);
}

/** Organizations that the person stood for: their part may end with them. */
async function organizationsBehind({ table }: Store, person: PersonId, id: Id): Promise<Id[]> {
  const rows = await table.getMany([
    { pk: reference(person), sk: `${referencePrefix}${id}` },
    { pk: reference(person), sk: `AUTH#TEAM#${id}` },
  ]);
  return rows.flatMap((row) => (row === null ? [] : representedBy(row))).map(({ id: organization }) => organization);
}

function representedBy(row: Row): readonly OrganizationSnapshot[] {
  if (row.type === 'Speaker') return speakerEdgeFrom(row).representing;
  return row.type === 'Team' ? teamFrom(row).representing : [];
}

/** Licenses that ask for the author's name keep it; without one, nothing keeps it. */
const creditLeft = ({ license, attribution }: MediaFile): string =>
  license?.spdxId.startsWith('CC-BY') ? attribution : (license?.name ?? '');

type Named = { readonly id: Id };

/** Content in which the person was named, without them: the unnamed are one more, and licenses keep their credit line. */
export function without(content: AnyNode, person: PersonId): AnyNode {
  const changed: Record<string, unknown> = { ...content };
  const leave = (list: string, count: string | null, of: (entry: never) => Named): void => {
    const before = changed[list] as readonly never[] | undefined;
    const after = before?.filter((entry) => of(entry).id !== person);
    if (before === undefined || after!.length === before.length) return;
    changed[list] = after;
    if (count !== null) changed[count] = ((changed[count] as number | null) ?? 0) + 1;
  };
  leave('speakers', 'unnamedSpeakerCount', (entry: { readonly person: Named }) => entry.person);
  leave('members', 'unnamedMemberCount', (entry: { readonly person: Named }) => entry.person);
  for (const [field, { kind, to }] of Object.entries(declarationOf(typeNameOf(content.id)).fields)) {
    if (!to.includes('per')) continue;
    if (kind === 'references') leave(field, null, (entry: Named) => entry);
    else if ((changed[field] as Named | null | undefined)?.id === person) {
      changed[field] = null;
      if (field === 'author') changed['attribution'] = creditLeft(content as MediaFile);
    }
  }
  return changed as unknown as AnyNode;
}
