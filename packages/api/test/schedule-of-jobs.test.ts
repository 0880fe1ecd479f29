import type { Transactor } from '../src/dynamo/transaction.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMeter } from '../src/dynamo/cost.ts';
import { storeOf, type Store } from '../src/dynamo/store.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { draft, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { begin, hoursLater, job, jobsIn, later, leftIn, minutesLater, worker } from './left-jobs.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
  own = await draft(here, 'scheduled');
});
afterAll(() => here.close());
beforeEach(async () => here.writer.remove((await jobsIn(here)).map(({ pk, sk }) => ({ pk, sk }))));

const dead = { ...later, attempts: 8, deadAt: begin.toISOString() };
const note = () => ({ tasks: [{ kind: 'note', conference: own.id }] });

/** A store that hands no page on before two runs have read one. */
function bothHaveRead({ table, ...store }: Store): Store {
  const both = Promise.withResolvers<void>();
  let count = 0;
  const first: Store['table']['first'] = async (range, limit) => {
    const page = await table.first(range, limit);
    if ((count += 1) === 2) both.resolve();
    await both.promise;
    return page;
  };
  return { ...store, table: { ...table, first } };
}

describe('A run of the schedule', () => {
  it('says how many dead letters there are, as a metric of the function', async () => {
    await here.writer.put([job('0', dead), job('1', dead), job('2', { ...later, attempts: 7 })]);
    const { run, lines } = worker(here);
    await run(begin);
    expect(lines.at(-1)).toEqual({
      message: 'there are dead letters',
      FunctionName: 'worker',
      DeadLetters: 3,
      _aws: {
        Timestamp: begin.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'WikiconGraph',
            Dimensions: [['FunctionName']],
            Metrics: [{ Name: 'DeadLetters', Unit: 'Count' }],
          },
        ],
      },
    });
  });

  it('says nothing when there are none', async () => {
    await here.writer.put([job('0', note())]);
    const { run, lines } = worker(here);
    await run(begin);
    expect([lines, await leftIn(here)]).toEqual([[], []]);
  });

  it('tries a job once, though two begin at the same moment', async () => {
    await here.writer.put([job('0', later)]);
    const store = bothHaveRead(jobStore(here));
    const [one, other] = [worker(here, store), worker(here, store)];
    await Promise.all([one.run(begin), other.run(begin)]);
    expect((await leftIn(here)).map(({ attempts }) => attempts)).toEqual([1]);
    expect([...one.lines, ...other.lines]).toHaveLength(1);
  });

  it('leaves a job to whoever tries it now, and takes it when that worker is gone', async () => {
    await here.writer.put([job('0', note())]);
    const store = jobStore(here);
    const begun = Promise.withResolvers<void>();
    const run: Transactor['run'] = (actions) => {
      if (!JSON.stringify(actions).includes('"sk":"CHANGED"')) return store.transactor.run(actions);
      begun.resolve();
      return new Promise<never>(() => undefined);
    };
    void worker(here, { ...store, transactor: { run } }).run(begin);
    await begun.promise;
    const next = worker(here);
    await next.run(minutesLater(9));
    const meanwhile = (await leftIn(here)).map(({ attempts }) => attempts);
    await next.run(minutesLater(10));
    expect([meanwhile, await leftIn(here)]).toEqual([[1], []]);
  });

  it('gives up a job whose last attempt ended with its worker', async () => {
    await here.writer.put([job('0', { ...note(), attempts: 8, dueAt: begin.toISOString() })]);
    await worker(here).run(begin);
    const reasons = [{ name: 'JobFault', text: 'The last attempt did not end.' }];
    expect(await leftIn(here)).toEqual([expect.objectContaining({ deadAt: begin.toISOString(), reasons })]);
  });

  it('reaches a job behind any number of dead letters, a page after the other', async () => {
    const letters = Array.from({ length: 250 }, (_, at) => job(String(at).padStart(4, '0'), dead));
    await here.writer.put([...letters, job('9', note())]);
    const { run } = worker(here);
    const counts: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      await run(minutesLater(count));
      counts.push((await jobsIn(here)).length);
    }
    expect(counts).toEqual([251, 251, 250]);
  });

  it.each([
    [0, 1],
    [10, 1],
    [1_000, 9],
  ])('reads at most a page of %i jobs that wait, for %i units', async (count, units) => {
    const reasons = [{ name: 'TypeError', text: 'An unexpected fault at follow.ts:40.' }];
    const tasks = [{ kind: 'refresh', conference: own.id }];
    const waiting = { tasks, attempts: 3, triedAt: begin.toISOString(), reasons, dueAt: hoursLater(1).toISOString() };
    await here.writer.put(Array.from({ length: count }, (_, at) => job(String(at).padStart(26, '0'), waiting)));
    const meter = createMeter();
    await worker(here, storeOf({ client: here.client, tableName: here.name, meter })).run(begin);
    expect([meter.requests, meter.readUnits]).toEqual([1, units]);
  });
});
