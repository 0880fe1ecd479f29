import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let topic: { id: string };
let person: { id: string };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'audit-log');
  topic = await own.make('Topic', { slug: 'wikidata', name: english('Wikidata') });
  await own.write('updateTopic', {
    id: topic.id,
    expectedVersion: 1,
    name: english('Wikidata, mostly'),
    reason: 'A typo',
  });
  person = await own.make('Person', { displayName: 'Synthetic person' });
  await own.write('deleteTopic', { id: topic.id, expectedVersion: 2 });
});
afterAll(() => here.close());

const query = `query ($slug: String!, $node: ID, $first: Int, $after: String) { conference(slug: $slug) {
  audit(node: $node, first: $first, after: $after) {
    nodes { action nodeId node { id } reason actor { username } changes { field before after } }
    pageInfo { endCursor hasNextPage }
  }
} }`;

const log = async (variables: object = {}) => {
  const { data, errors } = await here.ask(query, { slug: own.slug, ...variables }, own.headers);
  expect(errors).toBeUndefined();
  return data.conference.audit;
};

it('says who changed what of a node, from what to what and why, latest first', async () => {
  const { nodes } = await log({ node: topic.id });
  const actor = { username: 'Organizer of audit-log' };
  expect(nodes).toEqual([
    { action: 'DELETE', nodeId: topic.id, node: null, reason: null, actor, changes: expect.any(Array) },
    {
      action: 'UPDATE',
      nodeId: topic.id,
      node: null,
      reason: 'A typo',
      actor,
      changes: [{ field: 'name', before: '{"en":"Wikidata"}', after: '{"en":"Wikidata, mostly"}' }],
    },
    { action: 'CREATE', nodeId: topic.id, node: null, reason: null, actor, changes: expect.any(Array) },
  ]);
  expect(nodes[0].changes).toContainEqual({ field: 'slug', before: '"wikidata"', after: null });
});

it('lists everything of a conference page by page, from its beginning', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: any = await log({ first: 2, after });
    seen.push(...nodes.map((one: any) => `${one.action} ${one.nodeId.slice(0, 3)}`));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['DELETE top', 'CREATE per', 'UPDATE top', 'CREATE top', 'CREATE con']);
});

it('shows values of a profile as long as its person is there', async () => {
  const shown = async () =>
    (await log({ node: person.id })).nodes.at(-1).changes.find((one: any) => one.field === 'displayName');
  expect(await shown()).toEqual({ field: 'displayName', before: null, after: '"Synthetic person"' });
  await own.write('deletePerson', { id: person.id, expectedVersion: 1 }).catch(() => undefined);
  await here.jobs.idle();
  expect(await shown()).toEqual({ field: 'displayName', before: null, after: null });
});
