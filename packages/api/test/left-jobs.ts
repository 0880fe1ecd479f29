import { newRow } from '../src/dynamo/compose.ts';
import { jobsPartition } from '../src/dynamo/definition.ts';
import type { Row } from '../src/dynamo/row.ts';
import type { Store } from '../src/dynamo/store.ts';
import type { LeftJob } from '../src/jobs/left.ts';
import { streamHandler } from '../src/jobs/stream.ts';
import { jobStore } from './identities.ts';
import { rowsIn } from './rows.ts';
import type { World } from './world.ts';

/** When the first run of the schedule begins. */
export const begin = new Date('2026-11-28T00:00:00.000Z');
export const secondsLater = (seconds: number): Date => new Date(begin.getTime() + seconds * 1_000);
export const minutesLater = (minutes: number): Date => secondsLater(minutes * 60);
export const hoursLater = (hours: number): Date => minutesLater(hours * 60);

/** A job that was written an hour before. */
export const job = (sk: string, data: object): Row =>
  newRow('Job', { pk: jobsPartition, sk }, data, hoursLater(-1).toISOString());

/** What no worker of this version can do. */
export const later = { tasks: [{ kind: 'of a later version' }] };

export const jobsIn = async (here: World): Promise<Row[]> =>
  (await rowsIn(here)).filter(({ pk }) => pk === jobsPartition);

/** What the rows of jobs say. */
export const leftIn = async (here: World): Promise<LeftJob[]> =>
  (await jobsIn(here)).map(({ data }) => data as LeftJob);

/** A worker whose process lives on between runs of the schedule, and what it logs. Chance makes each wait half as long. */
export function worker(here: World, store: Store = jobStore(here)) {
  const lines: Record<string, unknown>[] = [];
  let now = begin;
  const handler = streamHandler({
    store,
    log: (_level, message, details) => lines.push({ message, ...details }),
    clock: () => now,
    chance: () => 0.5,
    functionName: 'worker',
  });
  return {
    lines,
    async run(at: Date): Promise<void> {
      now = at;
      await handler({ Records: [] });
    },
  };
}
