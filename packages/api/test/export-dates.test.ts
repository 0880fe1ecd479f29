import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { getter } from './files.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let own: Draft;
let get: ReturnType<typeof getter>;
let at = Date.parse('2027-01-01T00:00:00Z');
const ids: Record<string, string> = {};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  api = await emptyWorld();
  get = getter(api);
  own = await draft(api, 'dated');
  const make = async (type: string, fields: object) => (await own.make(type, fields)).id as string;
  ids['affiliate'] = await make('Affiliate', {
    slug: 'dated-affiliate',
    name: english('Synthetic'),
    type: 'USER_GROUP',
  });
  ids['speaker'] = await make('Person', { displayName: 'Synthetic speaker' });
  ids['attendee'] = await make('Person', { displayName: 'Synthetic attendee' });
  const venue = await make('Venue', { name: english('Synthetic venue') });
  ids['room'] = await make('Room', { venue, slug: 'hall', name: english('Synthetic hall') });
  const slot = { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: ids['room'] };
  const speakers = [{ person: ids['speaker'], role: 'PRESENTER', representing: [ids['affiliate']] }];
  ids['session'] = await make('Session', { title: english('Synthetic session'), slot, speakers });
  const later = { ...slot, startsAt: slot.endsAt, endsAt: '2027-04-10T07:00:00Z' };
  ids['other'] = await make('Session', { title: english('Synthetic session without anybody'), slot: later });
  await own.publish();
});
afterAll(async () => {
  vi.useRealTimers();
  await api.close();
});

const files = ['schedule.xml', 'schedule.json', 'schedule.ics', 'sessions.csv', 'people.csv', 'affiliates.csv'];

interface Seen {
  readonly path: string;
  readonly body: string;
  readonly date: string;
}

const seen = (): Promise<Seen[]> =>
  Promise.all(
    [...files.map((file) => `/conferences/dated/${file}`), `/sessions/${ids['session']}.ics`].map(async (path) => {
      const response = await get(path);
      return { path, body: await response.text(), date: response.headers.get('last-modified')! };
    }),
  );

beforeEach(() => void vi.setSystemTime((at += 3_600_000)));

const update = async (type: string, id: string, fields: object): Promise<void> => {
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, own.headers);
  await own.write(`update${type}`, { id, expectedVersion: data.node.version, ...fields });
};
const remove = async (type: string, id: string): Promise<void> => {
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, own.headers);
  const { __typename: told } = await own.tell(`delete${type}`, { id, expectedVersion: data.node.version });
  expect(told).toBe('Deletion');
};
const takePart = async (participant: string, roles: object): Promise<void> => {
  const mutation = 'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }';
  const input = { conference: own.id, participant, ...roles };
  const { data } = await api.ask(mutation, { input }, own.headers);
  expect(data.setParticipation.__typename).toBe('ParticipationPayload');
};

/** What was done, and which of the files say something else after it. */
const changes: [string, () => Promise<void>, RegExp][] = [
  [
    'a speaker is renamed',
    () => update('Person', ids['speaker']!, { displayName: 'Synthetic, renamed' }),
    /csv|schedule|ses_/,
  ],
  [
    'a room is renamed',
    () => update('Room', ids['room']!, { name: english('Synthetic, renamed') }),
    /schedule|sessions/,
  ],
  [
    'an affiliate is renamed',
    () => update('Affiliate', ids['affiliate']!, { name: english('Synthetic, renamed') }),
    /affiliates/,
  ],
  ['somebody volunteers', () => takePart(ids['attendee']!, { personRoles: ['VOLUNTEER'] }), /people/],
  ['somebody no longer does', () => takePart(ids['attendee']!, { personRoles: [] }), /people/],
  ['an affiliate hosts', () => takePart(ids['affiliate']!, { organizationRoles: ['HOST'] }), /affiliates/],
  ['a session is deleted', () => remove('Session', ids['other']!), /schedule|sessions\.csv/],
  ['the last session of a speaker is deleted', () => remove('Session', ids['session']!), /people|affiliates/],
];

it.each(changes)('A file that says something else has another date: %s', async (_what, change, touched) => {
  const before = await seen();
  await change();
  await api.jobs.idle();
  const after = await seen();
  const changed = after.filter(({ body }, place) => body !== before[place]!.body);
  expect(changed.filter(({ path }) => touched.test(path)).length).toBeGreaterThan(0);
  for (const { path } of changed) {
    const { date } = before.find((one) => one.path === path)!;
    const again = await get(path, { 'if-modified-since': date });
    expect([path, again.status]).not.toEqual([path, 304]);
  }
});

it('A file keeps its date when somebody comes who is not listed', async () => {
  const before = await seen();
  await takePart(ids['attendee']!, { personRoles: ['ATTENDEE'] });
  await api.jobs.idle();
  expect(await seen()).toEqual(before);
});
