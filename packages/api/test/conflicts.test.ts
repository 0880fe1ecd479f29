import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { hall, set } from './halls.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
beforeAll(async () => {
  api = await emptyWorld();
  here = await draft(api, 'two-in-one-room');
  const { room, session } = await hall(here);
  await session('First', 5);
  const slot = { startsAt: '2027-04-10T05:30:00Z', endsAt: '2027-04-10T06:30:00Z', room };
  await session('Second', 5, { slot });
  await session('Third', 7);
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

it('A conflict is as serious as organizers say, and is none when they do not look at its rule', async () => {
  const seen = async (severity: string | null) => {
    await set(api, here, { conflictRules: [{ rule: 'ROOM_DOUBLE_BOOKED', severity }] });
    const { data } = await api.ask(query, {}, here.headers);
    return data.conference.conflicts.map((one: any) => one.severity);
  };
  expect([await seen('NOTE'), await seen(null), await seen('WARNING')]).toEqual([['NOTE'], [], ['WARNING']]);
});

it('Nobody else sees the conflicts of a published program', async () => {
  await here.publish();
  const { data } = await api.ask(query);
  expect(data.conference).toEqual({ conflicts: null });
});
