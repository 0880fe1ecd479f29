import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../src/dynamo/store.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import type { Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { look, merge, naming, tell, twice } from './merging.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
});
afterAll(() => here.close());

/** Where a process ended, everything that is asked of the store fails. */
function killedAfter(writes: number) {
  const store = jobStore(here);
  let [left, isKilled] = [writes, false];
  const counted =
    <Arguments extends readonly unknown[], Result>(write: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments): Promise<Result> => {
      if (left === 0) isKilled = true;
      if (isKilled) return Promise.reject(new Error('The process was killed.'));
      left -= 1;
      return write(...given);
    };
  const killed: Store = {
    ...store,
    transactor: { ...store.transactor, run: counted(store.transactor.run) },
    writer: { ...store.writer, put: counted(store.writer.put), remove: counted(store.writer.remove) },
  };
  return { store: killed, isKilled: () => isKilled };
}

/** Does what is left until it is killed, and then again by another process. @returns whether it was killed */
async function settled(writes: number): Promise<boolean> {
  const { store, isKilled } = killedAfter(writes);
  await runLeftJobs(store).catch(() => null);
  const later = { clock: () => new Date(Date.now() + 86_400_000), chance: () => 0 };
  expect(await runLeftJobs(jobStore(here), later)).toBe(0);
  return isKilled();
}

/** All of the graph but bookkeeping, and the index that is made of it. */
async function graph() {
  const passing = new Set(
    'Audit PersonalAudit Operation Indexed Posting Change Tie Correction Digest Changed Job'.split(' '),
  );
  const rows = (await rowsIn(here)).filter(({ type }) => !passing.has(type));
  return rows.map(({ pk, sk, gsi1pk, gsi1sk, type, data }) => {
    const { updatedAt: _updated, at: _at, ...content } = data as Record<string, unknown>;
    return { pk, sk, gsi1pk, gsi1sk, type, content };
  });
}

let own: Draft;
let pair: readonly [string, string];
let made: Record<string, string>;
beforeAll(async () => {
  const { own: conference, one, two } = await twice(here, 'killed-merge');
  own = conference;
  pair = [one, two];
  made = await naming(own, pair);
  await own.publish();
  await settled(Number.POSITIVE_INFINITY);
});

it('A merge and its undo that are killed after any write end complete when they are done again', async () => {
  const [one, two] = pair;
  const before = await graph();
  const seen = async () => (await here.ask(look, { ids: Object.values(made) })).data.nodes;
  let merged: unknown = null;
  let after: unknown = null;
  for (let writes = Number.POSITIVE_INFINITY, at = 0; ; writes = at++) {
    await merge(here, one, two, own.headers);
    const isMergeKilled = await settled(writes);
    merged ??= await seen();
    after ??= await graph();
    expect([writes, await seen(), await graph()]).toEqual([writes, merged, after]);
    await tell(here, 'undoMerge', { id: one }, own.headers);
    const isUndoKilled = await settled(writes);
    expect([writes, await graph()]).toEqual([writes, before]);
    if (writes !== Number.POSITIVE_INFINITY && !isMergeKilled && !isUndoKilled) break;
  }
  expect(JSON.stringify(merged)).not.toContain(one);
}, 240_000);
