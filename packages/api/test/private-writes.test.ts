import { exportFiles } from '@wikicon/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { hall, versionOf } from './halls.ts';
import { signIn } from './identities.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let session: string;
let viewers: Record<string, object>;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'private-writes');
  const { session: make } = await hall(own);
  const { id: volunteer } = await own.make('Person', { username: 'Synthetic helper' });
  await own.make('Committee', { kind: 'VOLUNTEERS', name: english('Helpers'), members: [{ person: volunteer }] });
  session = (await make('A talk', 5, { title: english('x'.repeat(300)), abstract: english('About it') })).id;
  await own.publish();
  viewers = {
    nobody: {},
    stranger: await signIn(here, 'Synthetic stranger'),
    volunteer: await signIn(here, 'Synthetic helper'),
  };
});
afterAll(() => here.close());

const everything = `query ($id: ID!) {
  node(id: $id) { version ... on Session { updatedAt expectedAttendance title { text } } }
  conference(slug: "private-writes") { id version updatedAt conflictSettings { changeMinutes }
    program { version updatedAt expectedAttendance } sessions { totalCount nodes { version } } }
  conferences(first: 10) { nodes { version updatedAt } }
}`;

const addresses = [
  ...Object.values(exportFiles).map(({ file }) => `/conferences/private-writes/${file}`),
  '/sessions/ID.ics',
  '/sessions/ID.jsonld',
];

/** All that somebody is shown: answers with what they cost, and files with their headers. */
async function shownTo(headers: object) {
  const answer = await here.ask(everything, { id: session }, headers as never);
  const files: unknown[] = [];
  for (const path of addresses) {
    const url = `http://localhost:4000${path.replace('ID', session)}`;
    const response = await here.app(new Request(url, { headers: headers as never }));
    files.push([path, response.status, [...response.headers], await response.text()]);
  }
  return { answer, files };
}

async function seen(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [name, headers] of Object.entries(viewers)) all[name] = await shownTo(headers);
  return all;
}

const write = async (name: string, id: string, fields: object) => {
  const node = await own.write(name, { id, expectedVersion: await versionOf(here, own, id), ...fields });
  await here.jobs.idle();
  return node;
};

/** A second is what dates tell apart. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe.each([
  ['how many are expected in a session', () => write('updateSession', session, { expectedAttendance: 98_765 })],
  ['that nobody knows any more', () => write('updateSession', session, { expectedAttendance: null })],
  ['which rules a conference has', () => write('updateConference', own.id, { conflictRules: [{ rule: 'TOO_LONG' }] })],
  ['how long a change of rooms takes', () => write('updateConference', own.id, { roomChangeMinutes: 17 })],
  ['the title that it has', () => write('updateSession', session, { title: english('x'.repeat(300)) })],
  ['the name that the conference has', () => write('updateConference', own.id, { name: english('private-writes') })],
])('who may not see it sees no byte, date, version or cost change with: %s', (_what, change) => {
  it('whatever they ask and take away', async () => {
    const before = await seen();
    await aSecond();
    await change();
    expect(await seen()).toEqual(before);
  });
});

it('whoever sees it sees one version, which counts it and is what a write expects', async () => {
  const first = await versionOf(here, own, session);
  const written = await write('updateSession', session, { expectedAttendance: 31 });
  expect([written.version, await versionOf(here, own, session)]).toEqual([first + 1, first + 1]);
  const stale = { id: session, expectedVersion: first };
  expect(await own.tell('updateSession', { ...stale, title: english('Another') })).toMatchObject({
    __typename: 'VersionConflict',
    version: first + 1,
    current: { version: first + 1 },
  });
  expect(await own.tell('updateSession', { ...stale, expectedAttendance: 32 })).toMatchObject({
    __typename: 'VersionConflict',
  });
  const both = await write('updateSession', session, { expectedAttendance: 33, title: english('Both') });
  expect([both.version, await versionOf(here, own, session)]).toEqual([first + 2, first + 2]);
});

it('what changes nothing writes no row but the record of the call', async () => {
  const before = await wholeTable(here);
  const version = await versionOf(here, own, session);
  const answers = [
    await own.tell('updateSession', { id: session, expectedVersion: version, title: english('Both') }),
    await own.tell('updateSession', { id: session, expectedVersion: version, expectedAttendance: 33 }),
    await own.tell('updateSession', { id: session, expectedVersion: version }),
  ];
  await here.jobs.idle();
  expect(answers.map(({ node }) => node.version)).toEqual([version, version, version]);
  expect(changedRows(before, await wholeTable(here)).map((key) => key.slice(0, 3))).toEqual(['OP#', 'OP#', 'OP#']);
});

it('two who write a session at once, one of them what few see, are told so', async () => {
  const expectedVersion = await versionOf(here, own, session);
  const written = await Promise.all([
    own.tell('updateSession', { id: session, expectedVersion, title: english('At once') }),
    own.tell('updateSession', { id: session, expectedVersion, expectedAttendance: 34 }),
  ]);
  expect(written.map(({ __typename }) => __typename).toSorted()).toEqual(['SessionPayload', 'VersionConflict']);
});

it('a session that goes takes its private row along', async () => {
  const { id, version } = await own.make('Session', { title: english('Gone'), expectedAttendance: 5 });
  await own.tell('deleteSession', { id, expectedVersion: version });
  await here.jobs.idle();
  expect([...(await wholeTable(here)).keys()].filter((key) => key.includes(`PRV#${id}`))).toEqual([]);
});
