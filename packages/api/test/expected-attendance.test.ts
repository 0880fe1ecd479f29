import { exportFiles } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { hall, versionOf } from './halls.ts';
import { signIn } from './identities.ts';
import { rowsIn } from './rows.ts';
import { mutationText } from './write.ts';
import { emptyWorld, type World } from './world.ts';

const many = 98_765;

let here: World;
let own: Draft;
let session: string;
let viewers: Record<string, object>;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'crowded');
  const { session: make } = await hall(own);
  const speaker = await own.make('Person', { username: 'Synthetic speaker to many' });
  const chooser = await own.make('Person', { username: 'Synthetic chooser' });
  await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members: [{ person: chooser.id }] });
  const speakers = [{ person: speaker.id, role: 'PRESENTER' }];
  session = (await make('A crowd', 5, { expectedAttendance: many, speakers })).id;
  await make('Who knows', 7);
  await here.jobs.idle();
  await own.publish();
  viewers = {
    organizer: own.headers,
    chooser: await signIn(here, 'Synthetic chooser'),
    speaker: await signIn(here, 'Synthetic speaker to many'),
    stranger: await signIn(here, 'Synthetic stranger to many'),
    nobody: {},
  };
});
afterAll(() => here.close());

const everyWay = `query ($id: ID!) {
  node(id: $id) { ... on Session { expectedAttendance } }
  conference(slug: "crowded") { program { expectedAttendance } sessions { nodes { expectedAttendance } } }
  person(username: "Synthetic speaker to many") { sessions { nodes { expectedAttendance } } }
}`;

const seenBy = async (headers: object) => {
  const { data, errors } = await here.ask(everyWay, { id: session }, headers as never);
  expect(errors).toBeUndefined();
  const { node, conference, person } = data;
  const lists = [[node], conference.program, conference.sessions.nodes, person.sessions.nodes];
  return lists.map((list) => list.map((one: any) => one.expectedAttendance));
};

it('Organizers and the program committee read it on every way to a session, and nobody else does', async () => {
  const seen = Object.fromEntries(
    await Promise.all(Object.entries(viewers).map(async ([name, headers]) => [name, await seenBy(headers)])),
  );
  const [told, kept] = [
    [[many], [many, null], [many, null], [many]],
    [[null], [null, null], [null, null], [null]],
  ];
  expect(seen).toEqual({ organizer: told, chooser: told, speaker: kept, stranger: kept, nobody: kept });
});

it('To ask for it costs whoever may not read it nothing', async () => {
  const ways = [
    (field: string) => `{ person(username: "Synthetic speaker to many") { sessions { nodes { ${field} } } } }`,
    (field: string) => `{ conference(slug: "crowded") { program { ${field} } } }`,
  ];
  for (const headers of [viewers['nobody'], viewers['stranger']])
    for (const text of ways) {
      const costOf = async (field: string) => (await here.ask(text(field), {}, headers as never)).extensions.cost;
      expect(await costOf('id expectedAttendance')).toEqual(await costOf('id'));
    }
});

it('The conflicts know a room that is too small, and the limits of the number are kept', async () => {
  const query = '{ conference(slug: "crowded") { conflicts { rule severity sessions { id } } } }';
  const { data } = await here.ask(query, {}, own.headers);
  expect(data.conference.conflicts).toEqual([
    { rule: 'ROOM_TOO_SMALL', severity: 'NOTE', sessions: [{ id: session }] },
  ]);
  const title = english('Too many');
  const refused = [-1, 100_001].map((expectedAttendance) =>
    own.tell('createSession', { conference: own.id, title, expectedAttendance }),
  );
  expect((await Promise.all(refused)).map(({ problems }) => problems![0]!.rule)).toEqual(['TOO_SMALL', 'TOO_LARGE']);
});

it('No file that leaves, and no refusal, holds it', async () => {
  for (const { file } of Object.values(exportFiles)) {
    const response = await here.app(new Request(`http://localhost:4000/conferences/crowded/${file}`));
    expect([file, response.status]).toEqual([file, 200]);
    expect(await response.text()).not.toMatch(/98.?765|attendance"?:|expected/i);
  }
  for (const headers of [viewers['speaker'], viewers['nobody']]) {
    const input = { id: session, expectedVersion: 99, expectedAttendance: -1 };
    const valid = { id: session, expectedVersion: 99, title: english('Mine') };
    const answers = await Promise.all(
      [input, valid].map((one) => here.ask(mutationText('updateSession'), { input: one }, headers as never)),
    );
    expect(JSON.stringify(answers)).not.toContain(String(many));
  }
});

it('A row of its own alone has it, with the audit beside', async () => {
  const holders = (await rowsIn(here)).filter(({ data }) => JSON.stringify(data).includes(String(many)));
  expect(holders.map(({ type }) => type).toSorted()).toEqual(['Audit', 'PrivateValues']);
  expect((await rowsIn(here)).filter(({ type }) => type === 'PrivateValues')).toHaveLength(1);
});

it('It outlives the jobs that write sessions anew, and null takes it away', async () => {
  const expectedVersion = await versionOf(here, own);
  await own.write('updateConference', { id: own.id, expectedVersion, timeZone: 'Asia/Samarkand' });
  await here.jobs.idle();
  expect((await seenBy(own.headers))[0]).toEqual([many]);
  const version = await versionOf(here, own, session);
  await own.write('updateSession', { id: session, expectedVersion: version, expectedAttendance: null });
  expect((await seenBy(own.headers))[0]).toEqual([null]);
});
