import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { graphOf, look, merge, naming, tell, twice } from './merging.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
});
afterAll(() => here.close());

const seen = async (made: Record<string, string>, headers = {}) =>
  (await here.ask(look, { ids: Object.values(made) }, headers)).data.nodes;

/** The same nodes, with the one person in every place. */
const all = (person: string) => [
  { __typename: 'Session', speakers: { edges: [{ role: 'PRESENTER', node: { id: person } }] } },
  { __typename: 'Committee', unnamedMemberCount: null, members: { edges: [{ role: 'MEMBER', node: { id: person } }] } },
  { __typename: 'Milestone', people: [{ id: person }] },
  { __typename: 'Credit', recipient: { id: person } },
  { __typename: 'MediaFile', author: { id: person } },
];

it.each([
  ['names only the one', (one: string, _two: string) => [one]],
  ['names both, the one first', (one: string, two: string) => [one, two]],
  ['names both, the other first', (one: string, two: string) => [two, one]],
])('names the profile that stays once, and says its old id everywhere, where a program %s', async (name, named) => {
  const { own, one, two } = await twice(here, `merge-${name.length}-names`);
  const made = await naming(own, named(one, two));
  await own.publish();
  expect(await merge(here, one, two, own.headers)).toMatchObject({ state: 'MERGED', mergedId: one, left: { id: two } });
  expect(await seen(made)).toEqual(all(two));
  const query = `query ($id: ID!, $slug: String!) {
    node(id: $id) { id }
    conference(slug: $slug) { people(first: 9) { totalCount nodes { displayName } edges { roles } } }
    changes(first: 100) { nodes { id isRemoved mergedInto } }
  }`;
  const { data } = await here.ask(query, { id: one, slug: own.slug });
  expect(data.node).toEqual({ id: two });
  expect(data.conference.people.nodes.map((node: any) => node.displayName)).toContain(`Synthetic Twin of ${own.slug}`);
  expect(data.conference.people.nodes.map((node: any) => node.displayName)).not.toContain(
    `Synthetic twin of ${own.slug}`,
  );
});

it.each([[[0]], [[0, 1]], [[1, 0]]])('is undone, and the graph is as it was: %j', async (order) => {
  const { own, one, two } = await twice(here, `undone-${order.join('')}`);
  await naming(
    own,
    order.map((at) => [one, two][at]!),
  );
  await own.publish();
  const before = await graphOf(here);
  await merge(here, one, two, own.headers);
  expect(await tell(here, 'undoMerge', { id: one }, own.headers)).toMatchObject({ state: 'UNDONE', left: { id: two } });
  expect(await graphOf(here)).toEqual(before);
});

it('gives back what was not changed meanwhile, and leaves what was', async () => {
  const { own, one, two } = await twice(here, 'changed-meanwhile');
  const made = await naming(own, [one]);
  await own.publish();
  await merge(here, one, two, own.headers);
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { version } }',
    { id: made['session'] },
    own.headers,
  );
  await own.write('updateSession', { id: made['session'], expectedVersion: data.node.version, speakers: [] });
  await here.jobs.idle();
  await tell(here, 'undoMerge', { id: one }, own.headers);
  const [session, committee] = await seen(made);
  expect([session, committee]).toEqual([{ __typename: 'Session', speakers: { edges: [] } }, all(one)[1]]);
});

async function attendee(own: Draft, person: string, personRoles = ['ATTENDEE']): Promise<void> {
  const text = 'mutation ($input: SetParticipationInput!) { result: setParticipation(input: $input) { __typename } }';
  await here.ask(text, { input: { conference: own.id, participant: person, personRoles } }, own.headers);
  await here.jobs.idle();
}

it('lists nobody who chose not to be listed, under either name', async () => {
  const { own, one } = await twice(here, 'private-choice');
  const username = 'Synthetic private twin';
  const { id: two } = await own.make('Person', { username });
  const theirs = await signIn(here, username);
  await attendee(own, two);
  await naming(own, [one]);
  await own.publish();
  const hide = 'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }';
  await here.ask(hide, { input: { conference: own.id, isListed: false } }, theirs);
  await merge(here, one, two, own.headers);
  await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs);
  const query =
    'query ($slug: String!) { conference(slug: $slug) { people(first: 9) { nodes { displayName } } unlistedPeople(first: 9) { edges { roles node { id } } } } }';
  const { data } = await here.ask(query, { slug: own.slug }, own.headers);
  expect(data.conference.people.nodes.map((node: any) => node.displayName)).not.toContain(username);
  expect(data.conference.unlistedPeople.edges).toEqual([
    { roles: ['INITIATOR', 'COMMITTEE_MEMBER', 'SPEAKER', 'PHOTOGRAPHER', 'ATTENDEE'], node: { id: two } },
  ]);
});

it('leads from an old user name to the profile that stays, until somebody signs in with it', async () => {
  const { own } = await twice(here, 'old-name');
  const names = ['Synthetic old name', 'Synthetic new name'] as const;
  const [one, two] = await Promise.all(names.map(async (username) => (await own.make('Person', { username })).id));
  await naming(own, [one]);
  await own.publish();
  await merge(here, one, two, own.headers);
  const query = 'query ($username: String!) { person(username: $username) { id username } }';
  const person = async (headers = {}) => (await here.ask(query, { username: names[0] }, headers)).data.person;
  expect(await person()).toEqual({ id: two, username: names[1] });
  const newcomer = await signIn(here, names[0]);
  const theirs = await person(newcomer);
  expect(theirs).toEqual({ id: expect.not.stringMatching(two), username: names[0] });
  expect(await person()).toBeNull();
});

it('leaves nothing under the old id or name once the person is erased', async () => {
  const { own } = await twice(here, 'erased-twin');
  const names = ['Synthetic erased old', 'Synthetic erased new'] as const;
  const [one, two] = await Promise.all(names.map(async (username) => (await own.make('Person', { username })).id));
  const theirs = await signIn(here, names[1]);
  const made = await naming(own, [one]);
  await own.publish();
  await merge(here, one, two, own.headers);
  await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs);
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: two }, theirs);
  const erase = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(erase, { input: { id: two, expectedVersion: data.node.version } }, theirs);
  await here.jobs.idle();
  expect((await here.ask('query ($id: ID!) { node(id: $id) { id } }', { id: one })).data.node).toBeNull();
  expect(await tell(here, 'undoMerge', { id: one }, own.headers)).toMatchObject({ __typename: 'NotFound' });
  const rows = await rowsIn(here);
  const left = rows.filter(({ pk, sk }) => [one, two].some((id) => `${pk}${sk}`.includes(id.slice(4))));
  expect(new Set(left.map(({ type }) => type))).toEqual(new Set(['Change', 'Indexed']));
  const named = rows.filter((row) => names.some((name) => JSON.stringify(row).includes(name)));
  expect(named.map(({ sk }) => sk)).toEqual([expect.stringMatching(/^MED#/)]);
  expect((await seen(made))[0]).toEqual({ __typename: 'Session', speakers: { edges: [] } });
});
