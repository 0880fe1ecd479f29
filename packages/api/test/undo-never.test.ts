import { afterAll, beforeAll, expect, it } from 'vitest';
import { whole, type Whole } from './authority-world.ts';
import { english } from './drafts.ts';
import { merge } from './merging.ts';
import { changing, entriesOf, undo, versionOf } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let all: Whole;
beforeAll(async () => {
  here = await emptyWorld();
  all = await whole(here, 'lasting');
});
afterAll(() => here.close());

const change = async (name: string, id: string, fields: object = {}) =>
  changing(here, name, { id, expectedVersion: await versionOf(here, id, all.own.headers), ...fields }, all.own.headers);

const part = (input: object) =>
  here.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input },
    all.own.headers,
  );

/** What is gone is not found, whatever was done with it. */
const done: [string, () => Promise<unknown>, 'NotAllowed' | 'NotFound'][] = [
  ['who is in a committee', () => change('updateCommittee', all.nodes['Committee']!, { members: [] }), 'NotAllowed'],
  [
    'what a committee is for',
    () => change('updateCommittee', all.nodes['Committee']!, { kind: 'PROGRAM' }),
    'NotAllowed',
  ],
  ['a committee with its members', () => change('deleteCommittee', all.nodes['Committee']!), 'NotAllowed'],
  [
    'what somebody is in a conference',
    () => part({ conference: all.own.id, participant: all.nodes['Person'], personRoles: ['VOLUNTEER'] }),
    'NotAllowed',
  ],
  [
    'that two profiles are one person',
    () => merge(here, all.twin, all.nodes['Person']!, all.own.headers),
    'NotAllowed',
  ],
  [
    'the deletion of a person',
    async () => change('deletePerson', (await all.own.make('Person', { displayName: 'Synthetic' })).id),
    'NotFound',
  ],
  ['whether a conference is public', () => all.own.publish(), 'NotAllowed'],
  [
    'whether a program is public',
    async () => {
      const expectedVersion = await versionOf(here, all.own.id, all.own.headers);
      await all.own.write('setProgramPublication', { id: all.own.id, expectedVersion, programPublication: 'DRAFT' });
    },
    'NotAllowed',
  ],
];

it.each(done)('%s is never taken back', async (_what, write, expected) => {
  const before = await entriesOf(here, all.own);
  await write();
  await here.jobs.idle();
  const [{ id, isUndoable }] = await entriesOf(here, all.own);
  expect(before.map((entry) => entry.id)).not.toContain(id);
  const told = await undo(here, { change: id }, all.own.headers);
  expect([isUndoable, told.__typename]).toEqual([false, expected]);
});

it('a write of such a kind has nothing by which to take it back', async () => {
  const { id } = await all.own.make('Committee', { kind: 'OTHER', name: english('Synthetic') });
  expect([await change('updateCommittee', id, { kind: 'PROGRAM' }), await change('deleteCommittee', id)]).toEqual([
    null,
    null,
  ]);
});

it('the name of a committee is given back without touching its members', async () => {
  const { id } = await all.own.make('Committee', {
    kind: 'OTHER',
    name: english('Synthetic'),
    members: [{ person: all.nodes['Person'] }],
  });
  const renamed = await change('updateCommittee', id, { name: english('Renamed') });
  await change('updateCommittee', id, { members: [] });
  expect(await undo(here, { change: renamed }, all.own.headers)).toMatchObject({ __typename: 'UndoChangePayload' });
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Committee { name { text } members(first: 2) { totalCount } } } }',
    { id },
    all.own.headers,
  );
  expect(data.node).toEqual({ name: { text: 'Synthetic' }, members: { totalCount: 0 } });
});
