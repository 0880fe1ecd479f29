import { afterEach, beforeEach, expect, it } from 'vitest';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { changesOf, idsIn } from './mirror/list.ts';
import { emptyWorld, type World } from './world.ts';

/** What follows writes is done by nobody but `settled`. */
let now: number;
let here: World;
let own: Draft;
let ann: string;
let bob: string;
let group: string;
let session: string;
let committee: string;
let theirs: { readonly cookie: string };

beforeEach(async () => {
  now = Date.now();
  here = await emptyWorld({ jobs: jobsElsewhere, clock: () => new Date(now) });
  own = await draft(here, 'hidden-at-once');
  ann = (await own.make('Person', { username: 'Annabella' })).id;
  bob = (await own.make('Person', { username: 'Bobadilla' })).id;
  theirs = await signIn(here, 'Annabella');
  const { id: topic } = await own.make('Topic', { slug: 'data', name: english('Wikidata'), wikidataId: 'Q2013' });
  const name = english('Synthetic group of one');
  group = (await own.make('Affiliate', { slug: 'synthetic-group', name, type: 'USER_GROUP' })).id;
  const both = [{ person: ann, representing: [group] }, { person: bob }];
  const speakers = both.map((one) => ({ ...one, role: 'PRESENTER' }));
  session = (await own.make('Session', { title: english('Zanzibar'), topics: [topic], speakers })).id;
  committee = (await own.make('Committee', { kind: 'PROGRAM', name: english('Synthetic committee'), members: both }))
    .id;
  await own.publish();
  await settled();
  now += 11_000;
});
afterEach(() => here.close());

const settled = () => runLeftJobs(jobStore(here, () => new Date(now)));

const found = `fragment found on SearchConnection { edges { node { id } matches { field text } } }`;
const query = `query ($ann: ID!, $bob: ID!, $group: ID!) {
  person: search(query: "Annabella") { ...found }
  mistyped: search(query: "Anabella") { ...found }
  title: search(query: "Zanzibar") { ...found }
  within: search(query: "Annabella", conference: "hidden-at-once") { ...found }
  titleWithin: search(query: "Zanzibar", conference: "hidden-at-once") { ...found }
  subject(wikidataId: "Q2013") { coverage { sessionCount withoutItem } topics { id } conferences { id } sessions(first: 9) { nodes { id } } people(first: 9) { nodes { id } } }
  path(from: $ann, to: $bob) { ...ways }
  ofGroup: path(from: $group, to: $bob) { ...ways }
} fragment ways on Paths { paths { steps { together { id } } } } ${found}`;

interface Told {
  readonly [name: string]: any;
}

async function ask(): Promise<Told> {
  const { data, errors } = await here.ask(query, { ann, bob, group });
  expect(errors).toBeUndefined();
  const { subject, path, ofGroup, ...searches } = data;
  return {
    ...Object.fromEntries(
      Object.entries(searches).map(([name, found]: [string, any]) => [
        name,
        (found?.edges ?? [])
          .flatMap(({ node, matches }: any) => matches.map(({ field }: any) => `${node.id} by ${field}`))
          .toSorted(),
      ]),
    ),
    sessions: subject && idsIn(subject.sessions.nodes),
    people: subject && idsIn(subject.people.nodes).toSorted(),
    conferences: subject && idsIn(subject.conferences),
    paths: waysOf(path),
    ofGroup: waysOf(ofGroup),
  };
}

const waysOf = (path: any) =>
  path && path.paths.map(({ steps }: any) => steps.map(({ together }: any) => idsIn(together)));

const write = (name: string, type: string, input: object, headers: Record<string, string>) =>
  here.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, headers);

/** The changes of a node, for whoever begins now and whoever followed before. */
async function changesAfter(hide: () => Promise<unknown>, id: string) {
  const list = changesOf(here);
  const { after } = await list.rest(null);
  await hide();
  const of = async (cursor: string | null) =>
    (await list.rest(cursor)).told.filter((one) => one.id === id).map(({ isRemoved, node }) => [isRemoved, node]);
  const atOnce = { late: await of(null), follower: await of(after) };
  await settled();
  const early = await of(after);
  now += 11_000;
  return { ...atOnce, early, later: await of(after) };
}

const unlist = () => write('setListing', 'SetListingInput', { conference: own.id, isListed: false }, theirs);
const erase = async () => {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: ann }, theirs);
  await write('erasePerson', 'DeleteInput', { id: ann, expectedVersion: data.node.version }, theirs);
};
const unpublish = async () => {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  await own.write('setPublication', { id: own.id, expectedVersion: data.node.version, publication: 'DRAFT' });
};

it('Everything of a published conference is found', async () => {
  const byName = [`${ann} by displayName`, `${session} by speakers`];
  expect(await ask()).toEqual({
    person: byName,
    mistyped: byName,
    title: [`${session} by title`],
    within: byName,
    titleWithin: [`${session} by title`],
    sessions: [session],
    people: [ann, bob].toSorted(),
    conferences: [own.id],
    paths: [[[committee, session]]],
    ofGroup: [[[committee, session]]],
  });
});

it('Somebody who is unlisted is tied to nothing there, and ties nobody, from that moment on', async () => {
  await unlist();
  const byName = [`${ann} by displayName`];
  expect(await ask()).toEqual({
    person: byName,
    mistyped: byName,
    title: [`${session} by title`],
    within: [],
    titleWithin: [`${session} by title`],
    sessions: [session],
    people: [bob],
    conferences: [own.id],
    paths: [],
    ofGroup: [],
  });
});

it('Somebody who is erased is found by nothing from that moment on', async () => {
  await erase();
  expect(await ask()).toEqual({
    person: [],
    mistyped: [],
    title: [`${session} by title`],
    within: [],
    titleWithin: [`${session} by title`],
    sessions: [session],
    people: [bob],
    conferences: [own.id],
    paths: null,
    ofGroup: [],
  });
});

it('Nothing of a conference is found from the moment on at which it is a draft again', async () => {
  await unpublish();
  const byName = [`${ann} by displayName`];
  expect(await ask()).toEqual({
    person: byName,
    mistyped: byName,
    title: [],
    within: [],
    titleWithin: [],
    sessions: null,
    people: null,
    conferences: null,
    paths: [],
    ofGroup: [],
  });
});

it.each([
  ['erased', erase, () => ann],
  ['unpublished', unpublish, () => session],
])('The changes say nothing more of what is %s, and after ten seconds that it is removed', async (_what, hide, id) => {
  expect(await changesAfter(hide, id())).toEqual({
    late: [[true, null]],
    follower: [],
    early: [],
    later: [[true, null]],
  });
});

it('Cursors do not name whom nobody finds', async () => {
  await erase();
  const text = '{ search(query: "Annabella", first: 1) { pageInfo { startCursor endCursor } } }';
  const { data } = await here.ask(text);
  expect(data.search.pageInfo).toEqual({ startCursor: null, endCursor: null });
});
