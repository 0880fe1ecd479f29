import type { Id } from '@wikicon/schema';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { conferenceKey } from '../src/rows/conference.ts';
import { jobRow } from '../src/jobs/tasks.ts';
import { fieldsOf, leftJobs } from '../src/jobs/left.ts';
import { accountFrom } from '../src/rows/account.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { mainKey } from '../src/rows/keys.ts';
import { privateKey } from '../src/rows/private-values.ts';
import { withContent } from './damage.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { bring, opening, scheduleFile } from './imports.ts';
import { rowsIn } from './rows.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { world, type World } from './world.ts';

let here: World;
let own: Draft;
let person: any;
let session: any;
let logged: unknown[] = [];

beforeAll(async () => {
  here = await world({ log: (...line) => void logged.push(line) });
  own = await draft(here, 'corrupt-writes');
  person = await own.make('Person', { displayName: 'Somebody' });
  const speakers = [{ person: person.id, role: 'PRESENTER' }];
  session = await own.make('Session', { title: english('Talk'), speakers, expectedAttendance: 40 });
  await own.make('Session', { title: english('Another talk'), expectedAttendance: 7 });
  await here.jobs.idle();
});
afterEach(() => {
  logged = [];
});
afterAll(() => here.close());

const masked = {
  message: expect.stringMatching(/^Something went wrong/),
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

describe('A write that meets a corrupt row', () => {
  const title = english('Changed');
  it.each([
    ['its node', () => session.id, 'updateSession', () => ({ id: session.id, expectedVersion: 1, title })],
    ['its node, to be deleted', () => session.id, 'deleteSession', () => ({ id: session.id, expectedVersion: 1 })],
    ['its conference', () => own.id, 'createSession', () => ({ conference: own.id, title })],
    [
      'a node that it names',
      () => person.id,
      'createSession',
      () => ({ conference: own.id, title, speakers: [{ person: person.id, role: 'PRESENTER' }] }),
    ],
    [
      'a part of the program that it publishes',
      () => session.id,
      'setPublication',
      () => ({ id: own.id, expectedVersion: 1, publication: 'PUBLISHED' }),
    ],
  ] as const)('is refused and changes nothing: %s', async (_what, id, name, input) => {
    await withContent(here, mainKey(id() as Id), '{"title":"no text"}', async () => {
      const before = await wholeTable(here);
      await expect(own.tell(name, input())).rejects.toThrow('INTERNAL_SERVER_ERROR');
      expect(changedRows(before, await wholeTable(here))).toEqual([]);
    });
    expect(JSON.stringify(logged)).toContain(JSON.stringify({ key: mainKey(id() as Id) }).slice(1, -1));
  });

  it('is an import that names the row and the field', async () => {
    const { pk, sk } = mainKey(session.id);
    await withContent(here, { pk, sk }, '{"title":{"en":"Talk"}}', async () => {
      await expect(bring(here, scheduleFile([opening]), { slug: own.slug })).rejects.toThrow(
        `The row ${pk} / ${sk} is corrupt: isTitleDescriptive is missing or of the wrong kind.`,
      );
    });
  });
});

it('fails the task of a job that meets it, with the reason, and holds up no other', async () => {
  const store = jobStore(here);
  const key = mainKey(person.id);
  const tasks = [{ kind: 'settle', conference: own.id, of: person.id } as never];
  await here.writer.put([
    jobRow(tasks, new Date()),
    jobRow([{ kind: 'note', conference: own.id as never }], new Date()),
  ]);
  const left = await withContent(here, key, '{"id":7}', () => runLeftJobs(store));
  const [job] = await leftJobs(store);
  expect([left, fieldsOf(job!.data).reasons]).toEqual([
    1,
    [{ name: 'CorruptRow', text: `The row ${key.pk} / ${key.sk} is corrupt: id is missing or of the wrong kind.` }],
  ]);
});

describe('What the team alone reads', () => {
  const asked = (fields: string) =>
    here.ask(`query ($id: ID!) { node(id: $id) { ... on Conference { ${fields} } } }`, { id: own.id }, own.headers);

  it('leaves out a corrupt entry of the audit', async () => {
    const query = () => asked('audit(first: 99) { nodes { id } }');
    const { nodes } = (await query()).data.node.audit;
    const entry = (await rowsIn(here)).find(({ type, sk }) => type === 'Audit' && nodes[1].id.endsWith(sk))!;
    const answer = await withContent(here, entry, '{"id":"x"}', query);
    expect([answer.data.node.audit.nodes, answer.errors]).toEqual([nodes.toSpliced(1, 1), undefined]);
  });

  it('has the private values of all sessions but of the one whose are corrupt', async () => {
    const answer = await withContent(here, privateKey(session.id), '{"expectedAttendance":"many"}', () =>
      asked('program { id expectedAttendance } conflicts { rule }'),
    );
    const { program, conflicts } = answer.data.node;
    expect([program.find(({ id }: any) => id !== session.id).expectedAttendance, conflicts]).toEqual([7, []]);
    expect(answer.errors).toMatchObject([masked]);
  });

  it('is read by whoever belongs to one team, when their place in another is corrupt', async () => {
    const other = await draft(here, 'corrupt-team', 'Organizer of corrupt-writes');
    const team = (await rowsIn(here)).find(
      ({ type, sk }) => type === 'Team' && sk.includes(other.id.slice('con_'.length)),
    )!;
    const query = '{ viewer { conferences { conference { id } } } }';
    const { data, errors } = await withContent(here, team, '[]', () => here.ask(query, {}, own.headers));
    expect([data.viewer.conferences, errors]).toEqual([[{ conference: { id: own.id } }], undefined]);
  });

  it('is read by nobody whose account is corrupt', async () => {
    const mine = (await rowsIn(here)).filter(({ type }) => type === 'Account');
    const account = mine.find((row) => accountFrom(row).username === 'Organizer of corrupt-writes')!;
    const answer = await withContent(here, account, '{"sub":7}', () => asked('audit(first: 1) { nodes { id } }'));
    expect([answer.data.node, answer.errors]).toMatchObject([null, [masked]]);
  });
});

it('stays where it is until it is mended: the same write is done then', async () => {
  const key = conferenceKey(own.id as Id<'con'>);
  await withContent(here, key, '{}', () =>
    expect(own.make('Topic', { slug: 'a', name: english('A') })).rejects.toThrow('INTERNAL_SERVER_ERROR'),
  );
  expect(await own.make('Topic', { slug: 'a', name: english('A') })).toMatchObject({ version: 1 });
});
