import type { PersonId } from '@wikicon/schema';
import { fromAnyItem, keyOfItem, type Item, type Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { operator } from '../authority/operator.ts';
import { runJob } from '../jobs/run.ts';
import { createParts } from '../write/participation.ts';
import { personKey } from '../rows/person.ts';
import { profileOnly } from '../rows/merge.ts';
import { auditFrom } from '../rows/audit.ts';
import { kindOf } from './kept.ts';

/**
 * The person whose end a row of the audit tells of.
 *
 * @throws CorruptRow: nobody who was erased may come back because it cannot be read
 */
export function erasedIn(item: Item): PersonId | null {
  if (kindOf(item) !== 'Audit') return null;
  const { action, node } = auditFrom(fromAnyItem(item));
  return action === 'DELETE' && node.startsWith('per_') ? (node as PersonId) : null;
}

/** The person whose profile a row is. */
export const personIn = (item: Item): PersonId | null =>
  kindOf(item) === 'Person' ? `per_${keyOfItem(item).pk.slice('PER#'.length)}` : null;

/** Erases again, from everything that names them, the people who were erased after a file was written and came back. */
export async function eraseAgain(store: Store, people: readonly PersonId[], clock: () => Date): Promise<void> {
  const jobs: Row[] = [];
  const parts = createParts({
    ...store,
    identity: operator,
    jobs: { begin: (job) => jobs.push(job) },
    clock,
    onWritten: () => undefined,
    isShown: async () => true,
  });
  for (const id of people) {
    const profile = profileOnly(await store.table.get(personKey(id)));
    if (profile === null) continue;
    const reason = 'Erased before, and back with a file of the graph.';
    const answer = await parts.erase({ id, expectedVersion: profile.version, reason, idempotencyKey: null });
    if (answer.kind !== 'Deleted') throw new Error(`${id} could not be erased again: ${answer.kind}.`);
  }
  const left: unknown[] = [];
  for (const job of jobs) left.push(...(await runJob(store, job)).errors);
  if (left.length > 0)
    throw new AggregateError(
      left,
      'Not everything that named an erased person is done: npm run jobs lists what is left.',
    );
}
