import type { Conference } from '@wikicon/schema';
import { maxDays } from '../../nouns/conference.ts';
import { dayIn, nightOf } from '../../kernel/day.ts';
import type { Diagnostic } from '../../kernel/diagnostic.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { says } from '../text/says.ts';

/** The days that the file tells of: its own, and those on which its sessions begin; nights belong to the day before. */
export function daysIn({ conference, sessions }: Schedule, timeZone: string) {
  const own = [conference.startsOn, conference.endsOn].filter((day) => day !== null);
  const begins = sessions.flatMap(({ slot }) => (slot === null ? [] : [slot.startsAt]));
  const startsOn = [...own, ...begins.map((at) => dayIn(timeZone, at))].toSorted()[0] ?? null;
  if (startsOn === null) return { startsOn, endsOn: null };
  return { startsOn, endsOn: [...own, startsOn, ...begins.map((at) => nightOf(timeZone, at))].toSorted().at(-1)! };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Finds the days that make a conference longer than allowed: mostly a misspelled year, far from all other days. */
export function farDays({ conference, sessions }: Schedule, { startsOn, endsOn, timeZone }: Conference): Diagnostic[] {
  if (startsOn === null || endsOn === null || daysBetween(startsOn, endsOn) < maxDays) return [];
  const days = [
    ...[conference.startsOn, conference.endsOn].map((day) => ({ day, place: conference.place })),
    ...sessions.map(({ slot, place }) => ({ day: slot && dayIn(timeZone, slot.startsAt), place })),
  ].flatMap(({ day, place }) => (day === null ? [] : [{ day, place }]));
  const sorted = days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]?.day ?? startsOn;
  const far = days.filter(({ day }) => Math.abs(daysBetween(middle, day)) >= maxDays);
  return (far.length > 0 ? far : sorted.slice(-1)).map(({ day, place }) => ({
    place,
    ...says('FAR_DAY', day, startsOn, endsOn),
  }));
}
