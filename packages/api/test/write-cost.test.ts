import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { mutationText } from './write.ts';
import { meterWrites, type Written } from './writes-metered.ts';
import { world, type World } from './world.ts';

let here: World;
let own: Draft;
let written: Written;
const measured = new Map<string, string>();

const at = { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z' };

/** Carries out a write and notes what it cost: chain, reads, rows and write units. */
async function cost(label: string, name: string, input: object, text = mutationText(name, '')) {
  await here.jobs.idle();
  Object.assign(written, { rows: 0, writeUnits: 0 });
  // Whatever follows is not part of the answer.
  const { data, errors, extensions } = await here.ask(text, { input }, own.headers);
  const { rows, writeUnits } = { ...written };
  expect([errors, data?.result.message]).toEqual([undefined, undefined]);
  const { depth, readUnits } = extensions.cost;
  measured.set(label, [label, depth, readUnits, rows, writeUnits].join(' | '));
  return data.result.node;
}

const undoText = `mutation ($input: UndoChangeInput!) { result: undoChange(input: $input) {
  ... on UndoChangePayload { nodeId } ... on WriteError { message } } }`;
const starText = `mutation ($input: StarInput!) { result: star(input: $input) {
  ... on StarPayload { starredIds } ... on WriteError { message } } }`;

/** The last entry of the log. */
const latest = async (): Promise<string> =>
  (await here.ask('{ conference(slug: "write-cost") { audit(first: 1) { nodes { id } } } }', {}, own.headers)).data
    .conference.audit.nodes[0].id;

beforeAll(async () => {
  here = await world({ jobs: { begin: () => undefined } });
  own = await draft(here, 'write-cost');
  written = meterWrites(here);
});
afterAll(() => here.close());

it('costs a chain of two round trips before the answer, but for the few that docs/access-patterns.md names, and its units', async () => {
  const conference = own.id;
  await cost('a conference', 'createConference', {
    slug: 'another',
    name: english('Another'),
    timeZone: 'Asia/Tashkent',
  });
  const venue = await cost('a venue', 'createVenue', { conference, name: english('School') });
  const room = await cost('a room', 'createRoom', { conference, venue: venue.id, slug: 'a', name: english('Hall') });
  const person = await cost('a person', 'createPerson', {
    conference,
    username: 'Synthetic cost',
    displayName: 'Synthetic',
  });
  const affiliate = await cost('an affiliate', 'createAffiliate', {
    conference,
    slug: 'synthetic-cost',
    name: english('Synthetic'),
    type: 'USER_GROUP',
  });
  const speakers = [{ person: person.id, role: 'PRESENTER', representing: [affiliate.id] }];
  const session = await cost('a session with a slot and a speaker who represents an affiliate', 'createSession', {
    conference,
    title: english('A talk'),
    slot: { ...at, room: room.id },
    speakers,
  });
  const change = { id: session.id, expectedVersion: 1 };
  await cost('a new title', 'updateSession', { ...change, title: english('The talk') });
  await cost('another slot', 'updateSession', { ...change, expectedVersion: 2, slot: { ...at, room: null } });
  await cost('a slot that is taken back', 'undoChange', { change: await latest() }, undoText);
  await cost('a deleted session', 'deleteSession', { id: session.id, expectedVersion: 4 });
  await cost('a deletion that is taken back', 'undoChange', { change: await latest() }, undoText);
  await cost('a star', 'star', { sessions: [session.id] }, starText);
  await cost('a committee of one', 'createCommittee', {
    conference,
    kind: 'PROGRAM',
    name: english('PC'),
    members: [{ person: person.id }],
  });
  await cost('a figure', 'createFigure', { conference, metric: 'PARTICIPANTS', label: english('People'), value: '90' });
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: conference }, own.headers);
  await cost('publishing a draft without sessions', 'setPublication', {
    id: conference,
    expectedVersion: data.node.version,
    publication: 'PUBLISHED',
  });

  const text = readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8');
  const [, table = ''] = /\n## What a write costs\n[^|]*((?:\|.*\n)*)/.exec(text) ?? [];
  const told = table
    .split('\n')
    .slice(2, -1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(' | '),
    );
  expect([...measured.values()]).toEqual(told);
  const isLonger = (line: string): boolean => /^(publishing|a deleted|a star)|taken back/.test(line);
  const chains = told.filter((line) => !isLonger(line)).map((line) => Number(line.split(' | ')[1]));
  expect(Math.max(...chains)).toBe(2);
});
