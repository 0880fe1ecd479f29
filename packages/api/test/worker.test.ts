import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { toItem, type Row } from '../src/dynamo/row.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { JobFault, type LeftJob } from '../src/jobs/left.ts';
import { streamHandler, type StreamEvent, type StreamRecord } from '../src/jobs/stream.ts';
import { draft, type Draft } from './drafts.ts';
import { faultProxy } from './fault-proxy.ts';
import { jobStore } from './identities.ts';
import { lasting, rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let person: { readonly id: string };
let sequence = 0;
let lines: { readonly message: string; readonly details: unknown }[];

/** A draft whose one session has a speaker, and nothing left to be done. */
beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
  own = await draft(here, 'streamed');
  person = await own.make('Person', { displayName: 'Name 0' });
  await own.make('Session', {
    title: [{ language: 'en', text: 'A session' }],
    speakers: [{ person: person.id, role: 'PRESENTER' }],
  });
  await here.jobs.resume();
});
afterAll(() => here.close());
beforeEach(() => {
  lines = [];
});

/** A record as the stream of a table brings it to a function. */
const recordOf = (row: Row, eventName = 'INSERT'): StreamRecord & Record<string, unknown> => {
  const { pk, sk, ...rest } = toItem(row);
  return {
    eventID: `${(sequence += 1)}`.padStart(32, '0'),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_795_000_000,
      Keys: { pk: pk!, sk: sk! },
      NewImage: { pk: pk!, sk: sk!, ...rest },
      SequenceNumber: `sequence ${sequence}`,
      SizeBytes: 400,
      StreamViewType: 'NEW_IMAGE',
    },
    eventSourceARN: 'arn:aws:dynamodb:eu-central-1:1:table/wikicon/stream/2026-11-23T00:00:00.000',
  } as never;
};

const handle = (records: readonly StreamRecord[], now = new Date()) =>
  streamHandler({
    store: jobStore(here),
    log: (_level, message, details) => lines.push({ message, details }),
    clock: () => now,
    chance: () => 0,
    functionName: 'worker',
  })({ Records: records } satisfies StreamEvent);

const jobs = async () => (await rowsIn(here)).filter(({ pk }) => pk === 'JOBS');

const rename = async (displayName: string): Promise<Row> => {
  const known = new Set((await jobs()).map(({ sk }) => sk));
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person.id }, own.headers);
  await own.write('updatePerson', { id: person.id, expectedVersion: data.node.version, displayName });
  return (await jobs()).find(({ sk }) => !known.has(sk))!;
};

/** The speaker's name as the session's row has it. */
const shown = async (): Promise<string> => {
  const session = (await rowsIn(here)).find(({ pk, type }) => type === 'Session' && pk.endsWith(own.id.slice(4)))!;
  return (session.data as { speakers: { person: { displayName: string } }[] }).speakers[0]!.person.displayName;
};

const nothing = { batchItemFailures: [] };

/** A job that fails each time: nobody knows how to do it. */
const impossible = async (job: Row, sk: string): Promise<Row> => {
  const row = { ...job, sk, data: { tasks: [{ kind: 'a kind of a later version', secret: 'Somebody' }] } };
  await here.writer.put([row]);
  return row;
};

it('does the job of a write that was answered without it, and its row goes', async () => {
  const job = await rename('Name 1');
  expect(await shown()).toBe('Name 0');
  expect(await handle([recordOf(job)])).toEqual(nothing);
  expect([await shown(), await jobs(), lines]).toEqual(['Name 1', [], []]);
});

it('changes nothing when the stream brings a job again', async () => {
  const record = recordOf(await rename('Name 2'));
  await handle([record]);
  const after = await rowsIn(here);
  expect(await handle([record, record])).toEqual(nothing);
  expect(lasting(await rowsIn(here))).toEqual(lasting(after));
});

it('leaves alone what is no new job', async () => {
  const job = await rename('Name 3');
  await here.jobs.idle();
  const before = await rowsIn(here);
  const image = toItem(job);
  const odd: StreamRecord[] = [
    recordOf({ ...job, pk: 'CON#1' }),
    recordOf(job, 'MODIFY'),
    recordOf({ ...job, data: null }),
    recordOf({ ...job, data: { tasks: 'all of them' } }),
    // A file of the graph brings jobs that were tried elsewhere.
    recordOf({ ...job, data: { ...(job.data as object), attempts: 1, dueAt: '2026-11-28T00:00:00.000Z' } }),
    recordOf({ ...job, data: { ...(job.data as object), attempts: 8, deadAt: '2026-11-28T00:00:00.000Z' } }),
    { eventName: 'INSERT', dynamodb: { SequenceNumber: 'a', NewImage: { ...image, data: { S: '{"tasks":[' } } } },
    { eventName: 'INSERT', dynamodb: { SequenceNumber: 'b', NewImage: { pk: image['pk']! } } },
    { eventName: 'REMOVE', dynamodb: { SequenceNumber: 'c' } },
    { eventName: 'INSERT', dynamodb: {} },
    {},
  ];
  expect(await handle(odd)).toEqual(nothing);
  expect([await rowsIn(here), lines]).toEqual([before, []]);
  await here.jobs.resume();
});

it('keeps the reason of a job that fails in its row, does the others, and logs nothing of what it held', async () => {
  const job = await rename('Name 4');
  const failing = recordOf(await impossible(job, 'impossible'));
  // A record that was reported would hold up the stream behind it.
  expect(await handle([failing, recordOf(job)])).toEqual(nothing);
  expect(await shown()).toBe('Name 4');
  expect((await jobs()).map(({ sk, data }) => [sk, data])).toEqual([
    [
      'impossible',
      {
        tasks: [{ kind: 'a kind of a later version', secret: 'Somebody' }],
        attempts: 1,
        triedAt: expect.stringMatching(/Z$/),
        dueAt: expect.stringMatching(/Z$/),
        reasons: [{ name: 'JobFault', text: 'The task is of no kind that this version knows.' }],
      },
    ],
  ]);
  expect(lines).toEqual([
    { message: 'a task was left undone', details: { job: 'impossible', error: expect.any(JobFault) } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Somebody');
  await here.writer.remove([{ pk: 'JOBS', sk: 'impossible' }]);
});

it('takes back nothing that others counted when the stream brings a job late', async () => {
  const record = recordOf(await impossible(await rename('Name 4a'), 'late'));
  const attempts = async () => (await jobs()).map(({ sk, data }) => [sk, (data as LeftJob).attempts]);
  for (const hours of [1, 2]) await handle([], new Date(Date.now() + hours * 3_600_000));
  await handle([record]);
  expect(await attempts()).toEqual([['late', 2]]);
  await here.writer.remove([{ pk: 'JOBS', sk: 'late' }]);
});

it('reports the job that the store had no time for: the stream brings it again', async () => {
  const job = recordOf(await rename('Name 6'));
  const proxy = await faultProxy(here.endpoint);
  proxy.fault = 'throttle';
  const client = createClient({ endpoint: proxy.endpoint });
  const handler = streamHandler({
    store: storeOf({ client, tableName: here.name }),
    log: () => undefined,
    clock: () => new Date(),
    chance: () => 0,
    functionName: 'worker',
  });
  expect(await handler({ Records: [job] })).toEqual({
    batchItemFailures: [{ itemIdentifier: job.dynamodb!.SequenceNumber }],
  });
  proxy.fault = 'none';
  expect(await handler({ Records: [job] })).toEqual(nothing);
  expect([await shown(), await jobs()]).toEqual(['Name 6', []]);
  proxy.close();
});

it('takes up on schedule what the stream left behind, each by itself, once it is sure that nobody is at it', async () => {
  const job = await rename('Name 5');
  await impossible(job, '0');
  await handle([]);
  expect(await jobs()).toHaveLength(2);
  expect(await handle([], new Date(Date.now() + 11 * 60_000))).toEqual(nothing);
  expect([await shown(), (await jobs()).map(({ sk }) => sk)]).toEqual(['Name 5', ['0']]);
  await here.writer.remove([{ pk: 'JOBS', sk: '0' }]);
});
