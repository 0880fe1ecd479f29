import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { getter } from './files.ts';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let attendee: { readonly id: string; readonly headers: { readonly cookie: string } };
let speaker: typeof attendee;

const add = async (username: string) => {
  const { id } = await own.make('Person', { username });
  return { id: id as string, headers: await signIn(here, username) };
};

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'listing');
  attendee = await add('Synthetic attendee');
  speaker = await add('Synthetic speaker');
  await own.make('Session', { title: english('A talk'), speakers: [{ person: speaker.id, role: 'PRESENTER' }] });
  await here.ask(
    setParticipation,
    { input: { conference: own.id, participant: attendee.id, personRoles: ['ATTENDEE'] } },
    own.headers,
  );
  await here.jobs.idle();
  await own.publish();
});
afterAll(() => here.close());

const setParticipation = 'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }';
const setListing = `mutation ($input: SetListingInput!) { setListing(input: $input) {
  __typename ... on ParticipationPayload { isListed participant { id } }
} }`;

/** Both ends of the edge, and what they count. */
const look = `query ($slug: String!, $ids: [ID!]!) {
  conference(slug: $slug) { people(first: 50) { totalCount nodes { id } } unlistedPeople { totalCount nodes { id } } }
  nodes(ids: $ids) { ... on Person { id conferences { nodes { slug } } } }
}`;

async function seen(person: string, headers = {}) {
  const { data, errors, extensions } = await here.ask(look, { slug: own.slug, ids: [person] }, headers);
  expect(errors).toBeUndefined();
  const { people, unlistedPeople } = data.conference;
  return {
    isInPeople: people.nodes.some((one: { id: string }) => one.id === person),
    totalCount: people.totalCount as number,
    conferences: data.nodes[0]?.conferences.nodes.map((one: { slug: string }) => one.slug) ?? null,
    unlisted: unlistedPeople?.nodes.map((one: { id: string }) => one.id) ?? null,
    cost: extensions.cost,
  };
}

const decide = async (headers: object, isListed: boolean | null) =>
  (await here.ask(setListing, { input: { conference: own.id, isListed } }, headers as never)).data.setListing;

it('attendees are not listed of themselves, from neither end, and in no count', async () => {
  expect(await seen(attendee.id)).toMatchObject({
    isInPeople: false,
    totalCount: 2,
    conferences: null,
    unlisted: null,
  });
});

it('speakers are', async () => {
  expect(await seen(speaker.id)).toMatchObject({ isInPeople: true, conferences: [own.slug] });
});

it('organizers see who is not listed, with how many they are', async () => {
  expect(await seen(attendee.id, own.headers)).toMatchObject({ isInPeople: false, unlisted: [attendee.id] });
});

it('an attendee who chooses to be listed is seen from both ends, and no more when they change their mind', async () => {
  expect(await decide(attendee.headers, true)).toMatchObject({ isListed: true, participant: { id: attendee.id } });
  await here.jobs.idle();
  expect(await seen(attendee.id)).toMatchObject({ isInPeople: true, totalCount: 3, conferences: [own.slug] });
  expect(await decide(attendee.headers, null)).toMatchObject({ isListed: false });
  await here.jobs.idle();
  expect(await seen(attendee.id)).toMatchObject({ isInPeople: false, totalCount: 2 });
});

it('a speaker who does not want to be listed is not, from both ends, whatever is written next', async () => {
  expect(await decide(speaker.headers, false)).toMatchObject({ isListed: false });
  await own.make('Session', { title: english('Another'), speakers: [{ person: speaker.id, role: 'PANELIST' }] });
  await here.jobs.idle();
  expect(await seen(speaker.id)).toMatchObject({ isInPeople: false, totalCount: 1, conferences: [] });
  expect(await decide(speaker.headers, null)).toMatchObject({ isListed: true });
});

it('whoever is on stage and shows no profile is named there, and of them nothing else is told', async () => {
  const affiliate = await own.make('Affiliate', { slug: 'listing-affiliate', name: english('A'), type: 'USER_GROUP' });
  const other = await draft(here, 'stage');
  const { id: person } = await other.make('Person', {
    username: 'Synthetic shy one',
    about: english('Something'),
    languages: ['uz'],
    affiliations: [{ organization: affiliate.id, role: 'MEMBER' }],
  });
  const shy = await signIn(here, 'Synthetic shy one');
  await other.make('Session', { title: english('Shy'), speakers: [{ person, role: 'PRESENTER' }] });
  // Whoever is in its team sees a draft, and may choose before anything of it is public.
  await other.make('Committee', { kind: 'VOLUNTEERS', name: english('Helpers'), members: [{ person }] });
  await here.jobs.idle();
  await here.ask(setListing, { input: { conference: other.id, isListed: false } }, shy);
  await other.publish();
  const fields =
    'id displayName username about { text } languages version affiliations(first: 2) { nodes { id } } conferences(first: 2) { nodes { id } }';
  const query = `{ conference(slug: "stage") { sessions(first: 1) { nodes { speakers(first: 2) { nodes { ${fields} } } } } } }`;
  const { data, errors } = await here.ask(query);
  expect(errors).toBeUndefined();
  expect(data.conference.sessions.nodes[0].speakers.nodes).toEqual([
    {
      id: person,
      displayName: 'Synthetic shy one',
      username: 'Synthetic shy one',
      about: null,
      languages: [],
      version: 0,
      affiliations: { nodes: [] },
      conferences: { nodes: [] },
    },
  ]);
});

it('a choice or a statement that changes nothing of what everybody sees moves no date', async () => {
  const dates = async () => {
    const { status, headers } = await getter(here)('/conferences/listing/people.csv');
    return [status, headers.get('last-modified'), headers.get('etag')];
  };
  const before = await dates();
  // A second is what dates tell apart.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await decide(speaker.headers, true)).toMatchObject({ isListed: true });
  const input = { conference: own.id, participant: speaker.id, personRoles: ['SPEAKER'] };
  expect((await here.ask(setParticipation, { input }, own.headers)).data.setParticipation.__typename).toBe(
    'ParticipationPayload',
  );
  await here.jobs.idle();
  expect(await dates()).toEqual(before);
});

it('nobody decides for another, and nobody for a conference that they have no part in', async () => {
  const stranger = await signIn(here, 'Synthetic stranger');
  expect(await decide(stranger, true)).toEqual({ __typename: 'NotFound' });
  expect(await decide({}, true)).toEqual({ __typename: 'NotSignedIn' });
});

it('a token decides as far as it may write, and in the conferences that it is limited to', async () => {
  const other = await draft(here, 'listing-elsewhere', 'Synthetic attendee');
  await other.publish();
  const tokens = createTokens(here, attendee.headers);
  const deciding = async (limits: object) => {
    const { token } = await tokens.create({ name: 'Limited', scopes: ['READ', 'WRITE'], ...limits });
    return decide({ authorization: `Bearer ${token}` }, true);
  };
  const before = await seen(attendee.id);
  expect(await deciding({ scopes: ['READ'] })).toEqual({ __typename: 'NotAllowed' });
  expect(await deciding({ conferences: [other.id] })).toEqual({ __typename: 'NotAllowed' });
  await here.jobs.idle();
  expect(await seen(attendee.id)).toEqual(before);
  expect(await deciding({ conferences: [own.id] })).toMatchObject({ isListed: true });
});

it('who holds a scholarship can be said nowhere: the schema has a committee, counts and milestones', async () => {
  const counted = ['SCHOLARSHIP_APPLICATIONS', 'SCHOLARSHIP_RECIPIENTS'];
  const told = ['SCHOLARSHIP_EVALUATION', 'SCHOLARSHIP_DECISIONS'];
  const { data } = await here.ask(
    '{ __schema { types { name fields { name } inputFields { name } enumValues { name } } } }',
  );
  const words = JSON.stringify(data.__schema.types).match(/"[^"]*scholar[^"]*"/gi);
  expect(new Set(words)).toEqual(new Set(['SCHOLARSHIP', ...counted, ...told].map((word) => JSON.stringify(word))));
});
