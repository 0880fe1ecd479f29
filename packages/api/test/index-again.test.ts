import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../src/dynamo/store.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { leftJobs, tasksOf } from '../src/jobs/left.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { perform } from '../src/jobs/perform.ts';
import { indexNode } from '../src/indexing/index-node.ts';
import type { Task } from '../src/jobs/tasks.ts';
import { jobStore } from './identities.ts';
import { history, isWrite, write } from './mirror/histories.ts';
import { freshlySaid, saidBy } from './mirror/index-of.ts';
import { begin } from './mirror/state.ts';
import { draft, english } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let store: Store;
let played = 0;
beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
  store = jobStore(here);
});
afterAll(() => here.close());

/** Plays histories of which every task is done by somebody. */
async function play(perform: (task: Task) => Promise<void>, runs: number): Promise<void> {
  const doLeft = async (): Promise<void> => {
    for (const job of await leftJobs(store)) {
      for (const task of tasksOf(job)) await perform(task);
      await store.writer.remove([job]);
    }
  };
  const property = fc.asyncProperty(history, async (steps) => {
    played += 1;
    const state = await begin(here, `again-${played}`);
    await doLeft();
    for (const [at, step] of steps.filter(isWrite).entries()) {
      await write(state, step, new Date(Date.now() - 600_000));
      if (at % 4 === 0) await doLeft();
    }
    await doLeft();
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
  expect(saidBy(await rowsIn(here))).toEqual(await freshlySaid(here));
}

/** The same store, until whoever uses it is killed at a write. */
function killedAt(count: number): Store {
  let writes = 0;
  const next = (): void => {
    writes += 1;
    if (writes === count) throw new Error('Killed.');
  };
  return {
    ...store,
    transactor: { run: async (actions) => (next(), store.transactor.run(actions)) },
    writer: {
      put: async (rows) => (next(), store.writer.put(rows)),
      remove: async (keys) => (next(), store.writer.remove(keys)),
    },
  };
}

it('The index is as one that is made anew, though every task was killed at each of its writes', async () => {
  await play(async (task) => {
    for (let count = 1, isDone = false; !isDone; count += 1)
      isDone = await perform(killedAt(count), task).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'Killed.') throw error;
          return false;
        },
      );
  }, 3);
});

it('The index is as one that is made anew, though every task was done by two at once', async () => {
  await play(async (task) => void (await Promise.all([perform(store, task), perform(store, task)])), 3);
});

it('Whoever indexes a node that was changed and indexed meanwhile does not write what it was', async () => {
  const own = await draft(here, 'overtaken');
  const { id } = await own.make('Session', { title: english('Before') });
  await own.publish();
  await runLeftJobs(store);
  await own.write('updateSession', { id, expectedVersion: 1, title: english('Meanwhile') });
  let isOvertaken = false;
  const slow: Store = {
    ...store,
    transactor: {
      async run(actions) {
        if (!isOvertaken) {
          isOvertaken = true;
          await own.write('updateSession', { id, expectedVersion: 2, title: english('Afterwards') });
          await runLeftJobs(store);
        }
        return store.transactor.run(actions);
      },
    },
  };
  await indexNode(slow, id);
  expect(isOvertaken).toBe(true);
  expect(saidBy(await rowsIn(here))).toEqual(await freshlySaid(here));
});
