import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english } from './drafts.ts';
import { signIn } from './identities.ts';
import { jobsDone } from './kept/later.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  // What follows from writes is done by the test: a job may be late.
  here = await emptyWorld({ administrators: ['sub of Synthetic administrator'], jobs: { begin: () => undefined } });
});
afterAll(() => here.close());

const found = async () =>
  (
    await here.ask(`{
      search(query: "latecomer", first: 10) { nodes { __typename } }
      subject(wikidataId: "Q42") { conferences { slug } }
    }`)
  ).data;

it('a hidden conference is found no more, also while what follows is not done', async () => {
  const own = await draft(here, 'synthetic-late');
  const topic = { slug: 'topic', name: english('Synthetic latecomer topic'), wikidataId: 'Q42' };
  const { id } = await own.make('Topic', topic);
  await own.make('Session', { title: english('Synthetic latecomer'), topics: [id] });
  await own.publish();
  await jobsDone(here);
  const before = await found();
  const administrator = await signIn(here, 'Synthetic administrator');
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  const input = { id: own.id, expectedVersion: data.node.version, reason: 'It is invented.' };
  const text = 'mutation ($input: HideConferenceInput!) { hideConference(input: $input) { __typename } }';
  const hidden = await here.ask(text, { input }, administrator);
  expect([before.search.nodes.length, before.subject.conferences, hidden.data, await found()]).toEqual([
    2,
    [{ slug: 'synthetic-late' }],
    { hideConference: { __typename: 'ConferencePayload' } },
    { search: { nodes: [] }, subject: expect.toSatisfy((one) => one === null || one.conferences.length === 0) },
  ]);
});
