import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { graphOf, look, merge, tell, type Headers } from './merging.ts';
import { starring } from './starring.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let groups: readonly string[];
let third: string;
let count = 0;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'merged-at-random');
  const group = async (slug: string) =>
    (await own.make('Affiliate', { slug, name: english(`Synthetic ${slug}`), type: 'USER_GROUP' })).id;
  groups = [await group('group-one'), await group('group-two')];
  third = (await own.make('Person', { displayName: 'Synthetic third' })).id;
  await own.publish();
});
afterAll(() => here.close());

const profiles = ['one', 'two', 'third'] as const;
type Who = (typeof profiles)[number];

/** Those whom a list names, in their order, each as something. */
const named = <Role extends string>(...roles: readonly Role[]) =>
  fc.uniqueArray(fc.record({ who: fc.constantFrom(...profiles), role: fc.constantFrom(...roles) }), {
    selector: ({ who }) => who,
    maxLength: 3,
  });

const said = fc.record({
  affiliations: fc.subarray([0, 1]),
  roles: fc.subarray(['ATTENDEE', 'VOLUNTEER']),
});

const graphs = fc.record({
  sessions: fc.array(named('PRESENTER', 'MODERATOR'), { minLength: 1, maxLength: 2 }),
  committees: fc.array(named('CHAIR', 'MEMBER'), { maxLength: 1 }),
  one: said,
  two: said,
  /** Whether somebody has signed in to the profile that stays, and starred sessions. */
  isClaimed: fc.boolean(),
});

type Graph = typeof graphs extends fc.Arbitrary<infer Value> ? Value : never;

async function made(graph: Graph) {
  count += 1;
  const profile = async (name: string) => {
    const username = `Synthetic ${name} ${count}`;
    return { username, id: (await own.make('Person', { username })).id as string };
  };
  const [one, two] = [await profile('one'), await profile('two')];
  const ids: Readonly<Record<Who, string>> = { one: one.id, two: two.id, third };
  for (const who of ['one', 'two'] as const) {
    const { affiliations, roles } = graph[who];
    const organizations = affiliations.map((at) => ({ organization: groups[at] }));
    if (organizations.length > 0)
      await own.write('updatePerson', { id: ids[who], expectedVersion: 1, affiliations: organizations });
    const input = { conference: own.id, participant: ids[who], personRoles: roles };
    if (roles.length > 0) await participation(input);
  }
  const people = (list: Graph['sessions' | 'committees'][number]) =>
    list.map(({ who, role }) => ({ person: ids[who], role }));
  const nodes: string[] = [];
  // Whoever has signed in answers for a profile that they see.
  const seen = graph.isClaimed ? [[{ who: 'one', role: 'PRESENTER' } as const]] : [];
  for (const list of [...seen, ...graph.sessions])
    nodes.push((await own.make('Session', { title: english('Synthetic'), speakers: people(list) })).id);
  const stars = [...nodes];
  for (const list of graph.committees)
    nodes.push((await own.make('Committee', { kind: 'OTHER', name: english('Synthetic'), members: people(list) })).id);
  const theirs = graph.isClaimed ? await signIn(here, two.username) : null;
  if (theirs !== null) await starring(here, theirs).star(stars);
  await here.jobs.idle();
  return { ids, nodes, theirs };
}

async function participation(input: object): Promise<void> {
  const text = 'mutation ($input: SetParticipationInput!) { result: setParticipation(input: $input) { __typename } }';
  const { data } = await here.ask(text, { input }, own.headers);
  expect(data.result.__typename).toBe('ParticipationPayload');
}

/** Whom the lists of sessions and committees name, and as what. */
async function listsOf(nodes: readonly string[]): Promise<[role: string, person: string][][]> {
  const { data } = await here.ask(look, { ids: nodes });
  return data.nodes.map((node: any) =>
    (node.speakers ?? node.members).edges.map(({ role, node: { id } }: any) => [role, id]),
  );
}

const everything = `query ($id: ID!) { node(id: $id) { id ... on Person {
  sessions(first: 9) { nodes { id } }
  committees(first: 9) { nodes { id } }
  affiliations(first: 9) { nodes { id } }
  conferences(first: 9) { edges { roles node { id } } }
} } }`;

/** What everybody sees of somebody: each edge in a word. */
async function edgesOf(id: string): Promise<string[]> {
  const { node } = (await here.ask(everything, { id })).data;
  if (node === null) return [];
  const { sessions, committees, affiliations, conferences } = node;
  return [
    ...[sessions, committees, affiliations].flatMap(({ nodes }) => nodes.map((one: { id: string }) => one.id)),
    ...conferences.edges.flatMap((one: any) => one.roles.map((role: string) => `${role} ${one.node.id}`)),
  ];
}

const starsOf = async (headers: Headers | null) => (headers === null ? [] : await starring(here, headers).stars());

async function merged({ ids: { one, two }, theirs }: Awaited<ReturnType<typeof made>>): Promise<void> {
  const done = await merge(here, one, two, own.headers);
  if (theirs === null) expect(done).toMatchObject({ state: 'MERGED', left: { id: two } });
  else {
    expect(done).toMatchObject({ state: 'PROPOSED' });
    const answer = await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs);
    expect(answer).toMatchObject({ state: 'MERGED', left: { id: two } });
  }
}

const speaks = [[{ who: 'two', role: 'PRESENTER' } as const]];
const silent = { affiliations: [], roles: [] };

/** Nobody sees the profile that goes, for its person was only there. */
const attending: Graph = {
  sessions: speaks,
  committees: [],
  one: { affiliations: [0], roles: ['ATTENDEE'] },
  two: silent,
  isClaimed: false,
};

/** Both are on one stage and in one committee, and belong to one group; one of them to another as well. */
const sharing: Graph = {
  sessions: [
    [
      { who: 'one', role: 'MODERATOR' },
      { who: 'two', role: 'PRESENTER' },
    ],
  ],
  committees: [
    [
      { who: 'two', role: 'MEMBER' },
      { who: 'third', role: 'CHAIR' },
      { who: 'one', role: 'CHAIR' },
    ],
  ],
  one: { affiliations: [0, 1], roles: [] },
  two: { affiliations: [1], roles: [] },
  isClaimed: false,
};

it('whatever two profiles are named by, the one that stays has all of it once, and an undo gives all of it back', async () => {
  const property = fc.asyncProperty(graphs, async (graph) => {
    const all = await made(graph);
    const { one, two } = all.ids;
    const before = { graph: await graphOf(here), lists: await listsOf(all.nodes), stars: await starsOf(all.theirs) };
    const edges = [...(await edgesOf(one)), ...(await edgesOf(two))];
    // A conference lists somebody as all that they were there, or not at all.
    const isListed = edges.some((edge) => edge.endsWith(own.id));
    const stated = [...graph.one.roles, ...graph.two.roles].map((role) => `${role} ${own.id}`);
    // What nobody saw of the one that stays is seen once anything of it is.
    const affiliations = edges.length > 0 ? graph.two.affiliations.map((at) => groups[at]!) : [];
    const union = new Set([...edges, ...(isListed ? stated : []), ...affiliations]);
    await merged(all);

    const seen = (await here.ask('query ($id: ID!) { node(id: $id) { id } }', { id: one }, own.headers)).data.node;
    expect([seen, (await edgesOf(two)).toSorted()]).toEqual([{ id: two }, [...union].toSorted()]);
    const lists = await listsOf(all.nodes);
    for (const [at, list] of lists.entries()) {
      const moved = before.lists[at]!.map(([role, id]) => [role, id === one ? two : id] as const);
      expect(list.map(([, id]) => id)).toEqual([...new Set(moved.map(([, id]) => id))]);
      for (const entry of list) expect(moved).toContainEqual(entry);
    }
    expect(await starsOf(all.theirs)).toEqual(before.stars);

    await tell(here, 'undoMerge', { id: one }, own.headers);
    expect(await graphOf(here)).toEqual(before.graph);
  });
  await fc.assert(property, { numRuns: 6, examples: [[attending], [sharing]], endOnFailure: true });
}, 120_000);
