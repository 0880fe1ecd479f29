import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let hidden: Draft;
let known: { readonly id: string };
let busy: { readonly id: string };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'own-log');
  hidden = await draft(here, 'hidden-log');
  [known, busy] = [
    await own.make('Person', { displayName: 'Synthetic known one' }),
    await own.make('Person', { displayName: 'Synthetic busy one' }),
  ];
  for (const { id } of [known, busy]) await participate(own, id);
  await own.publish();
});
afterAll(() => here.close());

async function participate({ id: conference, headers }: Draft, participant: string) {
  const input = { conference, participant, personRoles: ['SPEAKER'] };
  const text = 'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }';
  expect((await here.ask(text, { input }, headers)).data.setParticipation.__typename).toBe('ParticipationPayload');
  await here.jobs.idle();
}

/** What the organizer of a conference reads of a node in its log, and at what cost. */
async function read(node: string, more: object = {}) {
  const query = `query ($node: ID!, $first: Int, $after: String) { conference(slug: "own-log") {
    audit(node: $node, first: $first, after: $after) { nodes { action nodeId } pageInfo { hasNextPage endCursor } } } }`;
  const { data, errors, extensions } = await here.ask(query, { node, first: 2, ...more }, own.headers);
  expect(errors).toBeUndefined();
  return { ...data.conference.audit, cost: extensions.cost };
}

it('tells nothing, not by its cost either, of what others wrote in drafts about a person', async () => {
  for (let count = 0; count < 12; count += 1) await participate(hidden, busy.id);
  const [one, other] = [await read(known.id), await read(busy.id)];
  expect(one.nodes).toEqual([
    { action: 'UPDATE', nodeId: known.id },
    { action: 'CREATE', nodeId: known.id },
  ]);
  expect([other.nodes.length, other.pageInfo.hasNextPage, other.cost]).toEqual([2, false, one.cost]);
});

it('is read page by page for a person too', async () => {
  const first = await read(busy.id, { first: 1 });
  const second = await read(busy.id, { first: 1, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...second.nodes].map(({ action }) => action)).toEqual(['UPDATE', 'CREATE']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

it('is empty for what a draft of others owns, for what there is not, and for what is no id, alike', async () => {
  const { id } = await hidden.make('Session', { title: english('Hidden') });
  for (let version = 1; version < 12; version += 1)
    await hidden.write('updateSession', { id, expectedVersion: version, title: english(`Hidden ${version}`) });
  const nothing = `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`;
  const all = [await read(id), await read(nothing), await read('no id'), await read(hidden.id)];
  expect(all[0]).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  expect(all).toEqual(all.map(() => all[0]));
});
