import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Id } from '@wikicon/schema';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toItem, type Row } from '../src/dynamo/row.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { redrive } from '../src/jobs/keep.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { referenceDataKey } from '../src/rows/reference-data.ts';
import { runScript } from './commands.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { begin, hoursLater, job, jobsIn, later, leftIn, secondsLater, worker } from './left-jobs.ts';
import { temporaryFolder } from './server.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let venue: { readonly id: Id<'ven'> };
beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
  own = await draft(here, 'dead-letters');
  venue = await own.make('Venue', { name: english('Hall') });
});
afterAll(() => here.close());
beforeEach(async () => here.writer.remove((await jobsIn(here)).map(({ pk, sk }) => ({ pk, sk }))));

it('A job that fails each time is a dead letter after eight attempts, while ten others are done', async () => {
  const note = { tasks: [{ kind: 'note', conference: own.id }] };
  await here.writer.put([job('0', later), ...Array.from({ length: 10 }, (_, at) => job(`1-${at}`, note))]);
  const { run } = worker(here);
  const seen: unknown[] = [];
  for (let count = 0; count < 10; count += 1) {
    await run(hoursLater(count * 7));
    seen.push((await leftIn(here)).map(({ attempts, deadAt }) => [attempts, deadAt ?? null]));
  }
  const waiting = [1, 2, 3, 4, 5, 6, 7].map((attempts) => [[attempts, null]]);
  const dead = [[8, hoursLater(49).toISOString()]];
  expect(seen).toEqual([...waiting, dead, dead, dead]);
  expect(await leftIn(here)).toEqual([
    {
      ...later,
      attempts: 8,
      triedAt: hoursLater(49).toISOString(),
      deadAt: hoursLater(49).toISOString(),
      reasons: [{ name: 'JobFault', text: 'The task is of no kind that this version knows.' }],
    },
  ]);
});

it('A job that waits is not tried before its time', async () => {
  await here.writer.put([job('0', later)]);
  const { run } = worker(here);
  const seen: unknown[] = [];
  for (const seconds of [0, 14.999, 15]) {
    await run(secondsLater(seconds));
    seen.push(...(await leftIn(here)).map(({ attempts, dueAt }) => [attempts, dueAt]));
  }
  const first = [1, secondsLater(15).toISOString()];
  expect(seen).toEqual([first, first, [2, secondsLater(15 + 60).toISOString()]]);
});

/** Leaves a venue's row as a broken program does: nobody can read its conference. @returns what it was */
async function breakVenue(): Promise<Row> {
  const row = (await here.table.get(referenceDataKey(venue.id)))!;
  const Item = { ...toItem(row), data: { S: '{"name":' } };
  await here.client.send(new PutItemCommand({ TableName: here.name, Item }));
  return row;
}

it('A dead letter is done when it is redriven after its cause is mended', { timeout: 60_000 }, async () => {
  const whole = await breakVenue();
  await here.writer.put([job('0', { tasks: [{ kind: 'refresh', conference: own.id }] })]);
  const { run } = worker(here);
  for (let count = 0; count < 8; count += 1) await run(hoursLater(count * 7));
  await using folder = await temporaryFolder();
  const environment = { DYNAMODB_ENDPOINT: here.endpoint, TABLE_NAME: here.name };
  const command = async (...words: string[]): Promise<string> =>
    (await runScript('jobs', words, { folder: folder.path, environment })).out;
  const [dead, written] = [hoursLater(49).toISOString(), hoursLater(-1).toISOString()];
  const [line, reason] = (await command()).split('\n');
  expect(line).toBe(`0  is a dead letter since ${dead}: written at ${written}, attempts: 8, last tried at ${dead}`);
  expect(reason).toMatch(
    new RegExp(`^ {2}refresh ${own.id}: CorruptRow\\. The row CON#.* is corrupt: its content .*\\.$`),
  );
  const { done, left } = JSON.parse(await command('redrive', '--json'));
  expect([done, left.map(({ id, attempts, deadAt }: any) => [id, attempts, deadAt])]).toEqual([0, [['0', 1, null]]]);
  await here.writer.put([whole]);
  expect(await command('redrive', '0')).toBe('Done now: 1.\nNo job is left.\n');
});

it('A dead letter stays one for the schedule, for an import and for a start, and is never tried', async () => {
  const dead = { ...later, attempts: 8, deadAt: begin.toISOString() };
  await here.writer.put([job('0', dead)]);
  await here.jobs.resume();
  await worker(here).run(hoursLater(24 * 365));
  expect([await runLeftJobs(jobStore(here)), await leftIn(here)]).toEqual([1, [dead]]);
});

it.each([
  ['tasks', later],
  ['no tasks at all', { content: 'Somebody' }],
])('A dead letter with %s is due when it is redriven, with all attempts before it', async (_name, content) => {
  const row = job('0', { ...content, attempts: 8, deadAt: begin.toISOString() });
  await here.writer.put([row]);
  await redrive(jobStore(here), row, hoursLater(1));
  expect(await leftIn(here)).toEqual([{ ...content, attempts: 0, dueAt: hoursLater(1).toISOString() }]);
});
