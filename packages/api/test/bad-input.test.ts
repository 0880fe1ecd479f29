import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { mutationText } from './write.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let ids: Record<'venue' | 'room' | 'foreignRoom' | 'person', string>;

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'bad-input');
  const other = await draft(here, 'other-conference');
  const elsewhere = (await other.make('Venue', { name: english('Library') })).id;
  const venue = (await own.make('Venue', { name: english('School') })).id;
  ids = {
    venue,
    room: (await own.make('Room', { venue, slug: 'hall', name: english('Hall') })).id,
    foreignRoom: (await other.make('Room', { venue: elsewhere, slug: 'hall', name: english('Hall') })).id,
    person: (await own.make('Person', { username: 'Synthetic speaker' })).id,
  };
});
afterAll(() => here.close());

const slot = (startsAt: string, endsAt: string, room: string | null = null) => ({
  title: english('A'),
  slot: { startsAt, endsAt, room },
});
const within = ['2027-04-10T05:00:00Z', '2027-04-10T06:00:00Z'] as const;
const speaker = (id: string) => ({ person: id, role: 'PRESENTER' });

type Case = [what: string, noun: string, fields: () => object, field: string, rule: string];

const wrong: Case[] = [
  ['a name in no language', 'Venue', () => ({ name: [] }), 'name', 'TOO_SMALL'],
  ['an empty name', 'Venue', () => ({ name: english(' \n ') }), 'name.0.text', 'TOO_SMALL'],
  ['an overlong name', 'Venue', () => ({ name: english('x'.repeat(201)) }), 'name.0.text', 'TOO_LARGE'],
  ['a language twice', 'Venue', () => ({ name: [...english('a'), ...english('b')] }), 'name', 'DUPLICATE'],
  ['control characters', 'Venue', () => ({ name: english('a\u0000b') }), 'name.0.text', 'MALFORMED'],
  ['a slug with capitals', 'Topic', () => ({ slug: 'Wiki Data', name: english('a') }), 'slug', 'MALFORMED'],
  ['a slug that is taken', 'Room', () => ({ venue: ids.venue, slug: 'hall', name: english('a') }), 'slug', 'TAKEN'],
  ['an unknown venue', 'Room', () => ({ slug: 'b', name: english('a'), venue: other(ids.venue) }), 'venue', 'UNKNOWN'],
  ['a venue that is a room', 'Room', () => ({ slug: 'b', name: english('a'), venue: ids.room }), 'venue', 'MALFORMED'],
  [
    'a slot before the conference',
    'Session',
    () => slot('2027-04-09T05:00:00Z', '2027-04-09T06:00:00Z'),
    'slot.startsAt',
    'OUTSIDE',
  ],
  [
    'a slot after it, in its own zone',
    'Session',
    () => slot('2027-04-12T01:00:00Z', '2027-04-12T01:30:00Z'),
    'slot.startsAt',
    'OUTSIDE',
  ],
  ['a slot that ends before it begins', 'Session', () => slot(within[1], within[0]), 'slot.endsAt', 'CONTRADICTION'],
  ['a slot of two days', 'Session', () => slot(within[0], '2027-04-12T05:00:00Z'), 'slot.endsAt', 'TOO_LARGE'],
  ['an unknown room', 'Session', () => slot(...within, other(ids.room)), 'slot.room', 'UNKNOWN'],
  ['a room of another conference', 'Session', () => slot(...within, ids.foreignRoom), 'slot.room', 'UNKNOWN'],
  [
    'a speaker twice',
    'Session',
    () => ({ title: english('A'), speakers: [speaker(ids.person), speaker(ids.person)] }),
    'speakers',
    'DUPLICATE',
  ],
  [
    'an unknown speaker',
    'Session',
    () => ({ title: english('A'), speakers: [speaker(other(ids.person))] }),
    'speakers.0.person',
    'UNKNOWN',
  ],
  [
    'fewer than no speakers',
    'Session',
    () => ({ title: english('A'), unnamedSpeakerCount: -1 }),
    'unnamedSpeakerCount',
    'TOO_SMALL',
  ],
  ['a user name in the wrong form', 'Person', () => ({ username: 'User:Somebody' }), 'username', 'MALFORMED'],
  ['an overlong user name', 'Person', () => ({ username: 'x'.repeat(86) }), 'username', 'TOO_LARGE'],
  ['a user name that is taken', 'Person', () => ({ username: 'Synthetic speaker' }), 'username', 'TAKEN'],
  ['nobody’s name', 'Person', () => ({}), 'displayName', 'REQUIRED'],
  [
    'an unknown license',
    'MediaFile',
    () => ({ pageUrl: 'https://example.org/', license: 'MINE-1.0' }),
    'license',
    'MALFORMED',
  ],
  ['an overlong reason', 'Venue', () => ({ name: english('a'), reason: 'x'.repeat(501) }), 'reason', 'TOO_LARGE'],
  [
    'an empty idempotency key',
    'Venue',
    () => ({ name: english('a'), idempotencyKey: '' }),
    'idempotencyKey',
    'TOO_SMALL',
  ],
];

/** A well-formed id of nothing. */
const other = (id: string): string => `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`;

describe('bad input is a typed error that names field and rule, and nothing is written', () => {
  it.each(wrong)('%s', async (_what, noun, fields, field, rule) => {
    await here.jobs.idle();
    const before = await rowsIn(here);
    const answer = await own.tell(`create${noun}`, { conference: own.id, ...fields() });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', problems: [{ field, rule }] });
    expect(answer.message).toContain(answer.problems![0]!.message);
    expect(await rowsIn(here)).toEqual(before);
  });

  it('names all that is wrong at once', async () => {
    const fields = { slug: '!', name: english(''), venue: 'x', capacity: -1 };
    const answer = await own.tell('createRoom', { conference: own.id, ...fields });
    expect(answer.problems!.map((one) => one.field)).toEqual(['venue', 'slug', 'name.0.text', 'capacity']);
  });

  it('an end before the beginning of a conference', async () => {
    const days = { startsOn: '2027-02-02', endsOn: '2027-02-01', timeZone: 'Asia/Tashkent' };
    const answer = await own.tell('createConference', { slug: 'backwards', name: english('a'), ...days });
    expect(answer.problems).toMatchObject([{ field: 'endsOn', rule: 'CONTRADICTION' }]);
  });
});

describe('what no scalar of the schema takes is refused before anything is read', () => {
  const conference = { slug: 'scalars', name: english('a'), timeZone: 'Asia/Tashkent' };
  it.each([
    ['an impossible date', { ...conference, startsOn: '2027-02-30' }, 'input.startsOn'],
    ['an unknown zone', { ...conference, timeZone: 'Mars/Olympus' }, 'input.timeZone'],
    [
      'an ill-formed language',
      { ...conference, name: [{ language: 'not a tag', text: 'a' }] },
      'input.name[0].language',
    ],
    ['a script as an address', { ...conference, website: 'javascript:alert(1)' }, 'input.website'],
    ['an unknown field', { ...conference, isAdministrator: true }, 'isAdministrator'],
    ['an unknown word', { ...conference, status: 'GREAT' }, 'input.status'],
    ['a list that is too long', { ...conference, name: Array(21).fill(english('a')[0]) }, 'input.name'],
    ['no name', { ...conference, name: null }, 'input.name'],
    ['no zone', { ...conference, timeZone: null }, 'input.timeZone'],
  ])('%s', async (_what, input, place) => {
    await here.jobs.idle();
    const before = await rowsIn(here);
    const { errors, data, extensions } = await here.ask(mutationText('createConference'), { input }, own.headers);
    expect([data, errors![0]!.message, errors![0]!.extensions['code']]).toEqual([
      undefined,
      expect.stringContaining(place),
      'BAD_USER_INPUT',
    ]);
    expect([extensions.cost.depth, await rowsIn(here)]).toEqual([expect.any(Number), before]);
  });
});

it('HTML in text is text', async () => {
  const text = '<script>alert(1)</script> & "so on" &amp; <b>on</b>';
  const { id } = await own.make('Session', { title: english(text) });
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Session { title { text } } } }',
    { id },
    own.headers,
  );
  expect(data.node.title.text).toBe(text);
});

it('text is stored in one normal form, and letters of every script are kept', async () => {
  const { id } = await own.make('Venue', {
    name: [
      { language: 'fa', text: '  مدرسهٔ\u200Cما  ' },
      { language: 'fr', text: 'E\u0301cole' },
    ],
  });
  const query =
    'query ($id: ID!) { node(id: $id) { ... on Venue { name(languages: ["fa"]) { text } fr: name(languages: ["fr"]) { text } } } }';
  const { data } = await here.ask(query, { id }, own.headers);
  expect(data.node).toEqual({ name: { text: 'مدرسهٔ\u200Cما' }, fr: { text: 'École' } });
});
