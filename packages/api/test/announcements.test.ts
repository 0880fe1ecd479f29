import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';
import { done, mutationText, writing } from './write.ts';

/** Set by each test that needs another moment. */
let now = '2027-04-10T05:00:00Z';

let here: World;
let own: Draft;
let attendee: { readonly cookie: string };
let room: string;
let session: string;

beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(now) });
  own = await draft(here, 'told');
  const venue = (await own.make('Venue', { name: english('School') })).id;
  room = (await own.make('Room', { name: english('Hall'), slug: 'hall', venue })).id;
  session = (await own.make('Session', { title: english('A talk') })).id;
  attendee = await signIn(here, 'Synthetic attendee');
  await own.publish();
  await here.jobs.idle();
});
afterAll(() => here.close());

const announce = (fields: object): Promise<any> =>
  own.make('Announcement', { title: english('The room has changed'), ...fields });

const listed = `query ($slug: String!) { conference(slug: $slug) {
  announcements(first: 5) { nodes { id title { text } publishedAt note sessions { title { text } } rooms { name { text } } } }
  unpublishedAnnouncements(first: 5) { nodes { id } }
} }`;

const ids = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }): string[] => nodes.map(({ id }) => id);

const ask = (query: string, variables: object, headers = {}) =>
  here.ask(query, variables as Record<string, unknown>, headers);

const seen = async (headers = {}) => (await ask(listed, { slug: own.slug }, headers)).data.conference;

it('tells everybody an announcement, what it is about, and its note to organizers alone', async () => {
  const { id } = await announce({ publishedAt: now, sessions: [session], rooms: [room], note: 'Ask the host.' });
  const told = {
    id,
    title: { text: 'The room has changed' },
    publishedAt: now,
    sessions: [{ title: { text: 'A talk' } }],
    rooms: [{ name: { text: 'Hall' } }],
  };
  expect(await seen(attendee)).toEqual({
    announcements: { nodes: [{ ...told, note: null }] },
    unpublishedAnnouncements: null,
  });
  expect(await seen(own.headers)).toEqual({
    announcements: { nodes: [{ ...told, note: 'Ask the host.' }] },
    unpublishedAnnouncements: { nodes: [] },
  });
});

it('shows an announcement from its instant on, and before to organizers alone', async () => {
  const { id } = await announce({ publishedAt: '2027-04-10T06:00:00Z' });
  const node = async (headers = {}) =>
    (await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, headers)).data.node;
  expect([await node(attendee), await node(own.headers)]).toEqual([null, { id }]);
  expect(ids((await seen()).announcements)).not.toContain(id);
  expect(ids((await seen(own.headers)).unpublishedAnnouncements)).toContain(id);
  now = '2027-04-10T06:00:00Z';
  expect(await node(attendee)).toEqual({ id });
  expect(ids((await seen()).announcements)[0]).toBe(id);
  expect(ids((await seen(own.headers)).unpublishedAnnouncements)).not.toContain(id);
});

it('answers, and costs, the same however many are not published yet', async () => {
  const query = `query ($slug: String!) { conference(slug: $slug) { announcements(first: 2) {
    edges { cursor node { id title { text } } } pageInfo { hasNextPage hasPreviousPage endCursor }
  } } }`;
  const before = await ask(query, { slug: own.slug });
  for (const publishedAt of [null, '2028-01-01T00:00:00Z', '2028-01-02T00:00:00Z']) await announce({ publishedAt });
  expect(await ask(query, { slug: own.slug })).toEqual(before);
});

it('has an id that tells no time', async () => {
  const [one, other] = [await announce({}), await announce({})];
  const time = (id: string) => id.slice(30, 40);
  expect(time(one.id)).not.toBe(time(other.id));
});

it('is written by organizers alone', async () => {
  const refused = await writing(here, attendee)('createAnnouncement', {
    conference: own.id,
    title: english('From nobody'),
  });
  expect(refused).toEqual({ __typename: 'NotAllowed', message: 'Your role does not allow it.' });
});

it('answers a write about one that is not published as what is not there', async () => {
  const { id } = await announce({ publishedAt: null });
  const write = async (node: string) => {
    const result = await writing(here, attendee)('updateAnnouncement', { id: node, expectedVersion: 1 });
    return { ...result, id: null };
  };
  const unknown = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
  expect(await write(id)).toEqual(await write(unknown));
});

it('changes no version that others see when only its note changes', async () => {
  const { id, version } = await announce({ publishedAt: now });
  await done(writing(here, own.headers)('updateAnnouncement', { id, expectedVersion: version, note: 'Another.' }));
  const versionFor = async (headers = {}) =>
    (await ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers)).data.node.version;
  expect([await versionFor(), await versionFor(own.headers)]).toEqual([1, 2]);
});

it('keeps a session that it is about from being deleted, and says so to organizers', async () => {
  const { id: doomed, version } = await own.make('Session', { title: english('Another talk') });
  const { id } = await announce({ sessions: [doomed] });
  const { data } = await ask(
    mutationText('deleteSession'),
    { input: { id: doomed, expectedVersion: version } },
    own.headers,
  );
  expect(data.result).toMatchObject({ __typename: 'StillReferenced', by: [{ id, __typename: 'Announcement' }] });
});

it('refuses a session of another conference, naming the field', async () => {
  const other = await draft(here, 'told-elsewhere');
  const { id } = await other.make('Session', { title: english('Elsewhere') });
  const refused = await writing(here, own.headers)('createAnnouncement', {
    conference: own.id,
    title: english('About elsewhere'),
    sessions: [id],
  });
  expect(refused.problems).toEqual([
    { field: 'sessions.0', rule: 'UNKNOWN', message: `There is no ${id} in the conference.` },
  ]);
});

it('goes with its draft', async () => {
  const other = await draft(here, 'told-and-gone');
  await other.make('Announcement', { title: english('Soon gone'), note: 'Nobody reads it.' });
  const { version } = (await ask('query ($id: ID!) { node(id: $id) { version } }', { id: other.id }, other.headers))
    .data.node;
  await done(writing(here, other.headers)('deleteConference', { id: other.id, expectedVersion: version }));
  await here.jobs.idle();
  const rows = await here.table.all({ partition: `CON#${other.id.slice(4)}` });
  expect(rows).toEqual([]);
});
