import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
beforeAll(async () => {
  api = await world();
  here = await draft(api, 'two-in-one-room');
  const venue = await here.make('Venue', { name: english('Synthetic venue') });
  const room = await here.make('Room', { venue: venue.id, slug: 'hall', name: english('Synthetic hall') });
  for (const [title, startsAt, endsAt] of [
    ['First', '2027-04-10T05:00:00Z', '2027-04-10T06:00:00Z'],
    ['Second', '2027-04-10T05:30:00Z', '2027-04-10T06:30:00Z'],
    ['Third', '2027-04-10T06:30:00Z', '2027-04-10T07:00:00Z'],
  ])
    await here.make('Session', { title: english(title!), slot: { startsAt, endsAt, room: room.id } });
});
afterAll(() => api.close());

const query = `{ conference(slug: "two-in-one-room") { conflicts {
  rule severity startsAt endsAt sessions { title { text } } room { slug } person { id } } } }`;

it('The team sees which sessions share a room, and when', async () => {
  const { data } = await api.ask(query, {}, here.headers);
  const [{ sessions, ...conflict }, ...others] = data.conference.conflicts;
  expect(others).toEqual([]);
  expect(sessions.map(({ title }: any) => title.text).toSorted()).toEqual(['First', 'Second']);
  expect(conflict).toEqual({
    rule: 'ROOM_DOUBLE_BOOKED',
    severity: 'BLOCKING',
    startsAt: '2027-04-10T05:30:00Z',
    endsAt: '2027-04-10T06:00:00Z',
    room: { slug: 'hall' },
    person: null,
  });
});

it('Nobody else sees the conflicts of a published program', async () => {
  await here.publish();
  const { data } = await api.ask(query);
  expect(data.conference).toEqual({ conflicts: null });
});
