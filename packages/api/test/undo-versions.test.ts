import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { changing, entriesOf, undo, versionOf } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'undone-versions');
});
afterAll(() => here.close());

const change = async (name: string, id: string, fields: object = {}) =>
  changing(here, name, { id, expectedVersion: await versionOf(here, id, own.headers), ...fields }, own.headers);

const session = async (fields: object = {}): Promise<string> =>
  (await own.make('Session', { title: english('Synthetic'), ...fields })).id;

it('versions go on growing, for those who see private values too', async () => {
  const id = await session({ expectedAttendance: 1 });
  await own.publish();
  for (const expectedAttendance of [2, 3, null]) await change('updateSession', id, { expectedAttendance });
  const seen = async () => [await versionOf(here, id, own.headers), await versionOf(here, id, {})];
  expect(await seen()).toEqual([4, 1]);
  for (const [team, everybody] of [
    [5, 2],
    [6, 3],
  ]) {
    const deletion = await change('deleteSession', id);
    await undo(here, { change: deletion }, own.headers);
    expect(await seen()).toEqual([team, everybody]);
  }
});

it('only the last deletion is taken back, and only once', async () => {
  const id = await session();
  const first = await change('deleteSession', id);
  await undo(here, { change: first }, own.headers);
  expect(await undo(here, { change: first }, own.headers)).toEqual({
    __typename: 'ChangedSince',
    fields: [],
    latest: null,
    message: 'It is there again.',
  });
  await change('deleteSession', id);
  expect(await undo(here, { change: first }, own.headers)).toEqual({
    __typename: 'NotAllowed',
    message: 'Only the last deletion can be taken back.',
  });
});

it('an undo is done once for each key, and taken back itself', async () => {
  const id = await session();
  const renamed = await change('updateSession', id, { title: english('Renamed') });
  const input = { change: renamed, idempotencyKey: 'one', reason: 'A mistake' };
  const [one, again] = [await undo(here, input, own.headers), await undo(here, input, own.headers)];
  expect(one).toMatchObject({ __typename: 'UndoChangePayload', node: { id, version: 3 } });
  expect(again).toEqual(one);
  expect((await entriesOf(here, own, id)).map(({ action, undoes }) => [action, undoes !== null])).toEqual([
    ['UPDATE', true],
    ['UPDATE', false],
    ['CREATE', false],
  ]);
  await undo(here, { change: one['change'] }, own.headers);
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { version ... on Session { title { text } } } }',
    { id },
    own.headers,
  );
  expect(data.node).toEqual({ version: 4, title: { text: 'Renamed' } });
});

it('the making of a node is taken back by its deletion, unless somebody has worked on it', async () => {
  const input = { conference: own.id, title: english('Synthetic') };
  const made = await changing(here, 'createSession', input, own.headers);
  expect(await undo(here, { change: made }, own.headers)).toMatchObject({
    __typename: 'UndoChangePayload',
    node: null,
  });
  const kept = await changing(here, 'createSession', input, own.headers);
  const [{ nodeId }] = await entriesOf(here, own);
  await change('updateSession', nodeId, { abstract: english('Work') });
  expect(await undo(here, { change: kept }, own.headers)).toMatchObject({
    __typename: 'ChangedSince',
    fields: ['abstract'],
  });
});

it('another version than the one that was looked at is refused', async () => {
  const id = await session();
  const renamed = await change('updateSession', id, { title: english('Renamed') });
  await change('updateSession', id, { abstract: english('Work') });
  expect(await undo(here, { change: renamed, expectedVersion: 2 }, own.headers)).toMatchObject({
    __typename: 'VersionConflict',
    version: 3,
  });
  expect(await undo(here, { change: renamed, expectedVersion: 3 }, own.headers)).toMatchObject({
    __typename: 'UndoChangePayload',
  });
});

it('a value that nobody may give any more is refused in words', async () => {
  const slot = { startsAt: '2027-04-11T05:00:00Z', endsAt: '2027-04-11T06:00:00Z' };
  const id = await session({ slot });
  const unscheduled = await change('updateSession', id, { slot: null });
  await change('updateConference', own.id, { endsOn: '2027-04-10' });
  expect(await undo(here, { change: unscheduled }, own.headers)).toMatchObject({
    __typename: 'InvalidInput',
    problems: [{ field: 'slot.startsAt', rule: 'OUTSIDE' }],
  });
});

it('a room that is made again stands where it stood', async () => {
  const venue = (await own.make('Venue', { name: english('Synthetic') })).id;
  const room = async (slug: string) => (await own.make('Room', { venue, slug, name: english(slug) })).id;
  const [first] = [await room('first'), await room('second')];
  const deletion = await change('deleteRoom', first);
  await undo(here, { change: deletion }, own.headers);
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Venue { rooms { slug } } } }',
    { id: venue },
    own.headers,
  );
  expect(data.node.rooms).toEqual([{ slug: 'first' }, { slug: 'second' }]);
});
