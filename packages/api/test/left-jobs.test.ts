import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRow } from '../src/dynamo/compose.ts';
import { toItem, type Row } from '../src/dynamo/row.ts';
import { jobsPartition } from '../src/dynamo/definition.ts';
import { systemTiming } from '../src/jobs/backoff.ts';
import { createRunner, jobsElsewhere } from '../src/jobs/jobs.ts';
import type { Log } from '../src/kernel/log.ts';
import { runScript, type Ran } from './commands.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { bring, closing, opening, scheduleFile } from './imports.ts';
import { rowsIn } from './rows.ts';
import { temporaryFolder } from './server.ts';
import { runAll, runTogether } from './together.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [here, folder] = await Promise.all([emptyWorld({ jobs: jobsElsewhere }), temporaryFolder()]);
  own = await draft(here, 'left-jobs');
  await here.jobs.resume();
});
afterAll(async () => {
  await here.close();
  await folder[Symbol.asyncDispose]();
});

const at = '2026-11-28T00:00:00.000Z';
const job = (sk: string, data: unknown): Row => newRow('Job', { pk: jobsPartition, sk }, data, at);
const left = async () => (await rowsIn(here)).filter(({ pk }) => pk === jobsPartition).map(({ sk }) => sk);
const options = () => ({
  folder: folder.path,
  environment: { DYNAMODB_ENDPOINT: here.endpoint, TABLE_NAME: here.name },
});
const run = (words: readonly string[]): Promise<Ran> => runScript('jobs', [...words, '--json'], options());

/** Each fails for good in a way of its own; the first stands before everything else. */
const bad = {
  '00-unknown': { tasks: [{ kind: 'of a later version', secret: 'Somebody' }] },
  '01-malformed': { tasks: [{ kind: 'settle', conference: 12 }] },
  '02-empty': {},
  '03-nothing': null,
  '04-no-list': { tasks: 'Somebody' },
  '05-null': { tasks: [null, 7] },
  '06-nobody': { tasks: [{ kind: 'follow' }] },
  '07-array': [{ kind: 'follow' }],
  '08-text': 'Somebody',
  '09-number': 7,
  '10-no-reasons': { tasks: [{ kind: 'nothing' }], failure: { attempts: 'many' } },
  '11-other-failure': { tasks: [{ kind: 'nothing' }], failure: 'Somebody' },
};

/** Contents that are no JSON, as a hand or a broken program leaves them; the last has no version either. */
const unreadable = { '12-no-json': 'Somebody {', '13-half': '{"tasks":[{"kind":', '14-nothing': null };
const names = [...Object.keys(bad), ...Object.keys(unreadable)];

async function putUnreadable(): Promise<void> {
  for (const [sk, content] of Object.entries(unreadable)) {
    const { data: _data, version, ...item } = toItem(job(sk, null));
    const Item = { ...item, ...(content !== null && { version: version!, data: { S: content } }) };
    await here.client.send(new PutItemCommand({ TableName: here.name, Item }));
  }
}

describe('A job that fails for good', { timeout: 120_000 }, () => {
  it('lets an import and 100 other jobs be done, and is listed with its reason', async () => {
    // One job to see what comes of it, and 99 that only go.
    const person = await own.make('Person', { displayName: 'Old name' });
    await own.make('Session', { title: english('Talk'), speakers: [{ person: person.id, role: 'PRESENTER' }] });
    await own.write('updatePerson', { id: person.id, expectedVersion: 1, displayName: 'New name' });
    const settled = { kind: 'settle', conference: own.id, of: person.id };
    await here.writer.put(
      Array.from({ length: 99 }, (_, n) => job(`50-${n}`, { tasks: [settled, { kind: 'follow', id: person.id }] })),
    );
    await here.writer.put(Object.entries(bad).map(([sk, data]) => job(sk, data)));
    await putUnreadable();
    const report = await bring(here, scheduleFile([opening, closing]), { slug: 'left-jobs' });
    expect([report.sessions.created, report.warnings]).toEqual([
      2,
      [
        {
          place: 'jobs',
          code: 'JOBS_LEFT',
          values: [15],
          message: 'What follows from writes is not all done (15 left); npm run jobs says why.',
        },
      ],
    ]);
    expect(await left()).toEqual(names);
    const query = '{ conference(slug: "left-jobs") { people(first: 9) { nodes { displayName } } } }';
    const { data } = await here.ask(query, {}, own.headers);
    expect(data.conference.people.nodes.map(({ displayName }: any) => displayName).toSorted()).toEqual([
      'New name',
      'Organizer of left-jobs',
      'Synthetic speaker',
    ]);
    const { code, out, err } = await run([]);
    expect([code, err, out.includes('Somebody')]).toEqual([0, '', false]);
    const jobs = JSON.parse(out).left;
    expect(jobs.map(({ id, attempts, since }: any) => [id, attempts, since])).toEqual(names.map((sk) => [sk, 1, at]));
    expect(jobs[0]).toEqual({
      id: '00-unknown',
      state: expect.stringMatching(/^(due|waiting)$/),
      since: at,
      attempts: 1,
      triedAt: expect.stringMatching(/Z$/),
      dueAt: expect.stringMatching(/Z$/),
      deadAt: null,
      tasks: [
        {
          what: 'a task of an unknown kind',
          reason: { name: 'JobFault', text: 'The task is of no kind that this version knows.' },
        },
      ],
    });
    expect(jobs.flatMap(({ tasks }: any) => tasks).every(({ reason }: any) => reason !== null)).toBe(true);
  });

  it('is counted at each try, and holds up nothing at a start', async () => {
    const errors: unknown[] = [];
    const log: Log = (_level, _message, details) => errors.push(details?.['error']);
    const runner = createRunner(jobStore(here), log, { ...systemTiming, clock: () => new Date(Date.now() + 60_000) });
    await here.writer.put([job('99-good', { tasks: [{ kind: 'note', conference: own.id }] })]);
    await runner.resume();
    expect(errors.every((error) => error instanceof Error)).toBe(true);
    expect(await left()).toEqual(names);
    const jobs = JSON.parse((await run([])).out).left;
    expect(jobs.map(({ attempts }: any) => attempts)).toEqual(names.map(() => 2));
  });

  it('is left with the tasks alone that failed, and tried again by hand', async () => {
    const venue = await own.make('Venue', { name: english('Hall') });
    await here.writer.remove((await left()).map((sk) => ({ pk: jobsPartition, sk })));
    await here.writer.put([
      job('both', {
        tasks: [{ kind: 'nothing' }, { kind: 'note', conference: own.id }, { kind: 'refresh', conference: own.id }],
      }),
      job('good', { tasks: [{ kind: 'follow', id: venue.id }] }),
    ]);
    const [first, second] = (
      await runAll(
        'jobs',
        [{ words: ['redrive', 'both', '--json'] }, { words: ['redrive', 'both', 'good', '--json'] }],
        options(),
      )
    ).map(({ out }) => JSON.parse(out));
    const told = ({ id, attempts, tasks }: any) => [id, attempts, tasks.length];
    expect([first.done, first.left.map(told)]).toEqual([
      0,
      [
        ['both', 1, 1],
        ['good', 0, 1],
      ],
    ]);
    expect([second.done, second.left.map(told)]).toEqual([1, [['both', 1, 1]]]);
  });

  const refused = [
    ['an id that is none', ['redrive', 'none'], 'No job none is left.'],
    ['a word that is too much', ['both'], '“both” is no word of this command; redrive, close and index are.'],
  ] as const;
  const refusal = runTogether('jobs', () => refused.map(([, words]) => ({ words: [...words, '--json'] })), options);

  it.each(refused.map(([name, , sentence], at) => [name, sentence, at] as const))(
    'is named by its id: %s is refused',
    async (_name, sentence, at) => {
      const { code, out } = await refusal(at);
      expect([code, JSON.parse(out).problems[0].message]).toEqual([2, sentence]);
    },
  );
});
