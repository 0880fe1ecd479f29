import { expect, it } from 'vitest';
import { dayOf, sectionsOf } from './sections.ts';

const held = (slug: string, startsOn: string | null, endsOn = startsOn, timeZone = 'Asia/Tashkent') => ({
  slug,
  startsOn,
  endsOn,
  timeZone,
});

const conferences = [
  held('next year', '2027-05-01'),
  held('next month', '2026-12-10', '2026-12-12'),
  held('now', '2026-11-24', '2026-11-25'),
  held('past', '2025-04-19', '2025-04-20'),
  held('without days', null),
];

it.each([
  ['2026-11-23T18:59:59Z', [], ['now', 'next month', 'next year', 'without days'], ['past']],
  ['2026-11-23T19:00:00Z', ['now'], ['next month', 'next year', 'without days'], ['past']],
  ['2026-11-25T18:59:59Z', ['now'], ['next month', 'next year', 'without days'], ['past']],
  ['2026-11-25T19:00:00Z', [], ['next month', 'next year', 'without days'], ['now', 'past']],
])('at %s, on are %j, to come %j, and over %j', (at, now, upcoming, past) => {
  const found = sectionsOf(conferences, Date.parse(at));
  expect([found.now, found.upcoming, found.past].map((all) => all.map(({ slug }) => slug))).toEqual([
    now,
    upcoming,
    past,
  ]);
});

it('counts the days of a conference by the calendar of its place', () => {
  const conference = held('across', '2026-10-24', '2026-10-27', 'Europe/Warsaw');
  expect(['2026-10-23T22:00:00Z', '2026-10-26T12:00:00Z'].map((at) => dayOf(conference, Date.parse(at)))).toEqual([
    [1, 4],
    [3, 4],
  ]);
});
