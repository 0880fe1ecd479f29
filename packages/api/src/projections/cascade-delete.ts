import { ulidOf, type AnyNode, type Conference, type ConferenceId, type Id, type Milestone } from '@wikicon/schema';
import { conferencePartition, reference, referencePrefix } from '../dynamo/compose.ts';
import { programKey } from '../dynamo/program-item.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { maxActions } from '../dynamo/transaction.ts';
import { versionPartition } from '../dynamo/versioned.ts';
import { indexNodes } from '../indexing/index-node.ts';
import { nounOf, rowsFor } from '../nouns/registry.ts';
import { nodeIdOf } from '../rows/keys.ts';
import type { Store } from '../dynamo/store.ts';
import { participantsIn } from './rewrite-conference.ts';
import { rewriteProjections } from './rewrite.ts';

/** Takes away everything that a deleted draft owned, and the edges that led to it. */
export async function cascadeDelete(store: Store, conference: Conference): Promise<void> {
  const { table } = store;
  const rows = await table.all({ partition: conferencePartition(conference.id) });
  await forget(store, conference.id, rows);
  const gone = new Map<string, Key>();
  const add = ({ pk, sk }: Key) => gone.set(`${pk}\n${sk}`, { pk, sk });
  for (const row of rows) {
    const id = nodeIdOf(row);
    const stored = id === null ? null : await nounOf(id).load(id, table);
    if (stored !== null) rowsFor(stored.content, conference).forEach(add);
  }
  for (const id of participantsIn(rows)) add({ pk: reference(id), sk: `${referencePrefix}${conference.id}` });
  rows.forEach(add);
  await removeAll(store, [...gone.values()]);
  // Rows that were written while this ran.
  const late = await table.all({ partition: conferencePartition(conference.id) });
  await removeAll(store, late);
  await indexNodes(store, [conference.id, ...rows.flatMap((row) => nodeIdOf(row) ?? [])]);
  await indexNodes(store, participantsIn(rows), { partIn: conference.id });
  const partition = versionPartition(ulidOf(conference.id));
  const versions = await table.all({ partition });
  await store.writer.remove([programKey(partition), ...versions.map(({ pk, sk }) => ({ pk, sk }))]);
}

/** As many at once as a transaction holds: anyone may close what it leaves open. */
async function removeAll({ transactor }: Store, keys: readonly Key[]): Promise<void> {
  const size = maxActions - 1;
  for (let at = 0; at < keys.length; at += size)
    await transactor.run(keys.slice(at, at + size).map(({ pk, sk }) => ({ remove: { pk, sk } })));
}

/** Milestones of other conferences that happened at this one name it no more: of what is gone no field can be asked. */
async function forget(store: Store, conference: ConferenceId, rows: readonly Row[]): Promise<void> {
  for (const { sk } of rows.filter((row) => row.sk.startsWith(referencePrefix)))
    await rewriteProjections(store, sk.slice(referencePrefix.length) as Id, (content) =>
      (content as Partial<Milestone>).happenedAt?.id === conference
        ? ({ ...content, happenedAt: null } as AnyNode)
        : content,
    );
}
