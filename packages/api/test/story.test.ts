import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { world, type World } from './world.ts';
import { done, writing } from './write.ts';

let here: World;
let organizer: Record<string, string>;

beforeAll(async () => {
  here = await world();
  organizer = await signIn(here, 'Synthetic organizer');
});
afterAll(() => here.close());

const write = (name: string, input: object) => done(writing(here, organizer)(name, input));

it('an organizer builds a conference in two languages and publishes it, and everybody sees exactly the public part', async () => {
  const conference = await write('createConference', {
    slug: 'synthetic-2027',
    name: [
      { language: 'uz-Latn', text: 'Sunʼiy anjuman 2027' },
      { language: 'ru', text: 'Искусственная конференция 2027' },
    ],
    startsOn: '2027-04-10',
    endsOn: '2027-04-11',
    timeZone: 'Asia/Tashkent',
  });
  const own = { conference: conference.id };
  expect(conference).toMatchObject({ viewerRoles: ['ORGANIZER'], viewerCanUpdate: true });
  const venue = await write('createVenue', { ...own, name: [{ language: 'ru', text: 'Школа' }] });
  const room = await write('createRoom', {
    ...own,
    venue: venue.id,
    slug: 'hall',
    name: [{ language: 'uz', text: 'Zal' }],
  });
  const topic = await write('createTopic', {
    ...own,
    slug: 'wikidata',
    name: [{ language: 'ru', text: 'Викиданные' }],
  });
  const speaker = await write('createPerson', {
    ...own,
    displayName: 'Synthetic speaker',
    username: 'synthetic_speaker',
  });
  await write('createCommittee', {
    ...own,
    kind: 'PROGRAM',
    name: [{ language: 'ru', text: 'Программный комитет' }],
    members: [{ person: speaker.id }],
  });
  const session = await write('createSession', {
    ...own,
    title: [
      { language: 'uz-Latn', text: 'Ochilish' },
      { language: 'ru', text: 'Открытие' },
    ],
    abstract: [{ language: 'ru', text: 'Слова <b>приветствия</b>.' }],
    topics: [topic.id],
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: room.id },
    speakers: [{ person: speaker.id, role: 'PRESENTER' }],
  });
  expect(session).toMatchObject({
    title: { text: 'Ochilish' },
    slot: { day: '2027-04-10', room: { name: { text: 'Zal' } } },
    speakers: { edges: [{ role: 'PRESENTER', node: { displayName: 'Synthetic speaker' } }] },
  });

  const look = `query($ids: [ID!]!) {
    conference(slug: "synthetic-2027") {
      name(languages: ["ru"]) { text }
      program { title(languages: ["ru"]) { text } abstract { text } speakers(first: 5) { nodes { displayName } } }
      people { totalCount edges { roles node { displayName } } }
    }
    person(username: "Synthetic speaker") { displayName sessions { nodes { title { text } } } committees { nodes { name { text } } } }
    nodes(ids: $ids) { __typename }
  }`;
  const ids = [conference.id, venue.id, room.id, topic.id, speaker.id, session.id];
  const before = await here.ask(look, { ids });
  expect(before.data).toEqual({ conference: null, person: null, nodes: ids.map(() => null) });
  await here.jobs.idle();
  const team = await here.ask(look, { ids }, organizer);
  expect(team.errors).toBeUndefined();
  expect(team.data.conference.program[0]).toMatchObject({ title: { text: 'Открытие' } });

  const { version } = (
    await here.ask(`query($id: ID!) { node(id: $id) { version } }`, { id: conference.id }, organizer)
  ).data.node;
  await write('setPublication', { id: conference.id, expectedVersion: version, publication: 'PUBLISHED' });
  await here.jobs.idle();
  const after = await here.ask(look, { ids });
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual({
    conference: {
      name: { text: 'Искусственная конференция 2027' },
      program: [
        {
          title: { text: 'Открытие' },
          abstract: { text: 'Слова <b>приветствия</b>.' },
          speakers: { nodes: [{ displayName: 'Synthetic speaker' }] },
        },
      ],
      people: {
        totalCount: 2,
        edges: [
          { roles: ['ORGANIZER', 'COMMITTEE_MEMBER'], node: { displayName: 'Synthetic organizer' } },
          { roles: ['COMMITTEE_MEMBER', 'SPEAKER'], node: { displayName: 'Synthetic speaker' } },
        ],
      },
    },
    person: {
      displayName: 'Synthetic speaker',
      sessions: { nodes: [{ title: { text: 'Ochilish' } }] },
      committees: { nodes: [{ name: { text: 'Программный комитет' } }] },
    },
    nodes: ['Conference', 'Venue', 'Room', 'Topic', 'Person', 'Session'].map((__typename) => ({ __typename })),
  });
});
