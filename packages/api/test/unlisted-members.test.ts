import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let committee: string;
let quiet: { readonly id: string; readonly headers: object };
let open: typeof quiet;

const add = async (username: string) => {
  const { id } = await own.make('Person', { username });
  return { id: id as string, headers: await signIn(here, username) };
};

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'roster');
  [quiet, open] = [await add('Synthetic quiet one'), await add('Synthetic open one')];
  const members = [
    { person: quiet.id, role: 'CHAIR' },
    { person: open.id, role: 'MEMBER' },
  ];
  committee = (await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members })).id;
  await here.jobs.idle();
  await own.publish();
});
afterAll(() => here.close());

const decide = async (isListed: boolean | null) => {
  const input = { conference: own.id, isListed };
  const text = 'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }';
  expect((await here.ask(text, { input }, quiet.headers as never)).data.setListing.__typename).toBe(
    'ParticipationPayload',
  );
  await here.jobs.idle();
};

/** Every door to the members of a committee. */
const doors = `query ($committee: ID!, $quiet: ID!, $open: ID!) {
  node(id: $committee) { ... on Committee { version unnamedMemberCount
    members { totalCount edges { role node { id } } } unlistedMembers { totalCount edges { role node { id } } } } }
  conference(slug: "roster") { committees(kinds: [PROGRAM]) { unnamedMemberCount members { nodes { id } } } }
  quiet: node(id: $quiet) { ... on Person { committees { nodes { id } } conferences { nodes { slug } } } }
  open: node(id: $open) { ... on Person { collaborators { nodes { id } } } }
}`;

const ask = async (headers: object = {}) => {
  const ids = { committee, quiet: quiet.id, open: open.id };
  const answer = await here.ask(doors, ids, headers as never);
  expect(answer.errors).toBeUndefined();
  return answer;
};

it('a member who does not want to be listed stands by no door, and the roster keeps a nameless place', async () => {
  await decide(false);
  const { data } = await ask();
  expect(data).toEqual({
    node: {
      version: 1,
      unnamedMemberCount: 1,
      members: { totalCount: 1, edges: [{ role: 'MEMBER', node: { id: open.id } }] },
      unlistedMembers: null,
    },
    conference: { committees: [{ unnamedMemberCount: 1, members: { nodes: [{ id: open.id }] } }] },
    quiet: { committees: { nodes: [] }, conferences: { nodes: [] } },
    open: { collaborators: { nodes: [] } },
  });
});

it('organizers see who it is, and everybody else is answered alike, down to the cost', async () => {
  const { data } = await ask(own.headers);
  expect(data.node.unlistedMembers).toEqual({ totalCount: 1, edges: [{ role: 'CHAIR', node: { id: quiet.id } }] });
  expect(data.node.unnamedMemberCount).toBe(1);
  const stranger = await signIn(here, 'Synthetic stranger');
  expect((await ask(stranger)).data).toEqual((await ask()).data);
  expect(await ask(open.headers)).toEqual(await ask(stranger));
});

it('they stay what they are in the conference, whatever is written, renamed or moved', async () => {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: committee }, own.headers);
  await own.write('updateCommittee', { id: committee, expectedVersion: data.node.version, name: english('Program') });
  await here.jobs.idle();
  const roles = '{ conference(slug: "roster") { viewerRoles } }';
  expect((await here.ask(roles, {}, quiet.headers as never)).data.conference.viewerRoles).toEqual(['PROGRAM']);
  expect((await ask()).data.conference.committees).toEqual([
    { unnamedMemberCount: 1, members: { nodes: [{ id: open.id }] } },
  ]);
  expect((await ask(own.headers)).data.node.unlistedMembers.totalCount).toBe(1);
});

it('whoever is put into a committee after that choice is never named in it, not for a moment', async () => {
  const members = [{ person: quiet.id }];
  const { id } = await own.make('Committee', { kind: 'VOLUNTEERS', name: english('Helpers'), members });
  const rows = [...(await wholeTable(here))].filter(([key]) => key.includes(`${id.slice(-26)}#MEM#`));
  expect(rows).toEqual([]);
  await here.jobs.idle();
  const query = 'query ($id: ID!) { node(id: $id) { ... on Committee { unnamedMemberCount members { totalCount } } } }';
  expect((await here.ask(query, { id })).data.node).toEqual({ unnamedMemberCount: 1, members: { totalCount: 0 } });
});

it('when they change their mind, everything is as if they never had', async () => {
  await decide(true);
  const before = await wholeTable(here);
  const shown = await ask();
  await decide(false);
  await decide(true);
  expect((await ask()).data).toEqual(shown.data);
  expect(shown.data.node).toMatchObject({
    unnamedMemberCount: null,
    members: { totalCount: 2 },
    unlistedMembers: null,
  });
  const kinds = changedRows(before, await wholeTable(here)).map((key) => key.replace(/^.* \/ /, '').slice(0, 4));
  expect(kinds.filter((kind) => kind === 'UCM#')).toEqual([]);
});
