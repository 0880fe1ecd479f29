import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestKey } from '../../src/rows/digest.ts';
import { draft, english, type Draft } from '../drafts.ts';
import { signIn } from '../identities.ts';
import { jobsElsewhere } from '../../src/jobs/jobs.ts';
import { appOn, askOf, emptyWorld, type World } from '../world.ts';

/** A person who speaks for an affiliate of their own in a conference of their own, in a world whose jobs wait. */
interface Stage {
  readonly own: Draft;
  readonly person: string;
  readonly headers: { readonly cookie: string };
}

let here: World;
/** The same table; what follows a write is done by nobody. */
let waiting: World;

beforeAll(async () => {
  here = await emptyWorld();
  waiting = { ...here, ask: askOf(appOn(here, { jobs: jobsElsewhere })) };
});
afterAll(() => here.close());

async function stage(slug: string): Promise<Stage> {
  const own = await draft(here, slug);
  const person = await own.make('Person', { username: `Synthetic speaker of ${slug}` });
  const affiliate = await own.make('Affiliate', { slug: `${slug}-group`, name: english('Group'), type: 'USER_GROUP' });
  await own.make('Session', {
    title: english('A talk'),
    spokenLanguages: ['uz'],
    speakers: [{ person: person.id, role: 'PRESENTER', representing: [affiliate.id] }],
  });
  await here.jobs.idle();
  await own.publish();
  return { own, person: person.id, headers: await signIn(here, `Synthetic speaker of ${slug}`) };
}

const look = `query ($slugs: [String!]!, $speaker: ID!) {
  people(filter: { conferences: $slugs, languages: ["uz"] }) {
    totalCount nodes { id } facets { language { values { value count } } represented { values { value } } }
  }
  sessions(conferences: { slugs: $slugs }) { totalCount nodes { id } facets { represented { values { value } } } }
  bySpeaker: sessions(conferences: { slugs: $slugs }, filter: { speakers: [$speaker] }) { totalCount nodes { id } }
  conferences(filter: { slugs: $slugs }) { totalCount facets { represented { values { value } } } }
}`;

async function seen({ own, person }: Stage) {
  const { data, errors } = await waiting.ask(look, { slugs: [own.slug], speaker: person });
  expect(errors).toBeUndefined();
  const valuesOf = (field: string, name: string) =>
    data[field].facets[name].values.map(({ value }: { value: string }) => value);
  return {
    people: [data.people.totalCount, data.people.nodes.length, ...valuesOf('people', 'language')],
    stoodFor: ['people', 'sessions', 'conferences'].flatMap((field) => valuesOf(field, 'represented')),
    sessions: [data.sessions.totalCount, data.sessions.nodes.length],
    found: [data.bySpeaker.totalCount, data.bySpeaker.nodes.length],
  };
}

const everything = (slug: string) => ({
  people: [1, 1, 'uz'],
  stoodFor: Array.from({ length: 3 }, () => `${slug}-group`),
  sessions: [1, 1],
  found: [1, 1],
});
const nobody = { people: [0, 0], stoodFor: [], sessions: [1, 1], found: [0, 0] };

it('whoever chose not to be listed is no match and counts for nothing once the choice is answered', async () => {
  const made = await stage('unlisted');
  expect(await seen(made)).toEqual(everything('unlisted'));
  const { data } = await waiting.ask(
    'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }',
    { input: { conference: made.own.id, isListed: false } },
    made.headers,
  );
  expect(data.setListing.__typename).toBe('ParticipationPayload');
  expect(await seen(made)).toEqual(nobody);
});

it('whoever is erased is no match and counts for nothing once the erasure is answered', async () => {
  const made = await stage('erased');
  expect(await seen(made)).toEqual(everything('erased'));
  const { data } = await waiting.ask('query ($id: ID!) { node(id: $id) { version } }', { id: made.person });
  const answer = await waiting.ask(
    'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }',
    { input: { id: made.person, expectedVersion: data.node.version } },
    made.headers,
  );
  expect(answer.data.erasePerson.__typename).toBe('Deletion');
  expect(await seen(made)).toEqual(nobody);
  await here.jobs.resume();
  await here.jobs.idle();
  expect(await seen(made)).toEqual(nobody);
});

it('an erasure leaves no digest that could name the person', async () => {
  const made = await stage('forgotten');
  await seen(made);
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: made.person });
  await here.ask(
    'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }',
    { input: { id: made.person, expectedVersion: data.node.version } },
    made.headers,
  );
  await here.jobs.idle();
  const row = await here.table.get(digestKey(made.own.id as `con_${string}`));
  expect(row?.data).toMatchObject({ release: '', packed: null });
});

it('a conference that is unpublished is in no list and no count once that is answered', async () => {
  const made = await stage('unpublished');
  expect(await seen(made)).toEqual(everything('unpublished'));
  const { data } = await waiting.ask('query ($id: ID!) { node(id: $id) { version } }', { id: made.own.id });
  const answer = await waiting.ask(
    'mutation ($input: SetPublicationInput!) { setPublication(input: $input) { __typename } }',
    { input: { id: made.own.id, expectedVersion: data.node.version, publication: 'DRAFT' } },
    made.own.headers,
  );
  expect(answer.data.setPublication.__typename).toBe('ConferencePayload');
  expect(await seen(made)).toEqual({ people: [0, 0], stoodFor: [], sessions: [0, 0], found: [0, 0] });
});

it('a new title, language and topic are found once the write is answered', async () => {
  const { own } = await stage('changed');
  const { data } = await waiting.ask('query ($slug: String!) { conference(slug: $slug) { program { id version } } }', {
    slug: own.slug,
  });
  const [session] = data.conference.program;
  await waiting.ask(
    'mutation ($input: UpdateSessionInput!) { updateSession(input: $input) { __typename } }',
    { input: { id: session.id, expectedVersion: session.version, spokenLanguages: ['ky'] } },
    own.headers,
  );
  const found = await waiting.ask(
    'query ($slugs: [String!]) { sessions(conferences: { slugs: $slugs }, filter: { languages: ["ky"] }) { nodes { id } } }',
    { slugs: [own.slug] },
  );
  expect(found.data.sessions.nodes).toEqual([{ id: session.id }]);
});
