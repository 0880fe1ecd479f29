import { dayIn } from '../../i18n/zones.ts';
import type { Listed } from './query.ts';

type Dated = Pick<Listed, 'startsOn' | 'endsOn' | 'timeZone'>;

export interface Sections<Conference> {
  readonly now: readonly Conference[];
  /** The soonest first; those without days last. */
  readonly upcoming: readonly Conference[];
  /** The latest first. */
  readonly past: readonly Conference[];
}

/**
 * Parts conferences by the calendar of the place at which each is held.
 *
 * @param conferences the latest first
 * @param at in milliseconds
 */
export function sectionsOf<Conference extends Dated>(
  conferences: readonly Conference[],
  at: number,
): Sections<Conference> {
  const of = Map.groupBy(conferences, (one) => placeOf(one, new Date(at).toISOString()));
  const undated = of.get('undated') ?? [];
  return {
    now: of.get('now') ?? [],
    upcoming: [...(of.get('upcoming') ?? []).toReversed(), ...undated],
    past: of.get('past') ?? [],
  };
}

function placeOf({ startsOn, endsOn, timeZone }: Dated, instant: string): keyof Sections<unknown> | 'undated' {
  const [start, end] = [startsOn ?? endsOn, endsOn ?? startsOn];
  if (start === null || end === null) return 'undated';
  const today = dayIn(timeZone, instant);
  if (today < start) return 'upcoming';
  return today > end ? 'past' : 'now';
}

const day = 24 * 60 * 60_000;

/** The number of a day among those of a conference, and how many these are: 1 of 2. */
export function dayOf({ startsOn, endsOn, timeZone }: Dated, at: number): readonly [number, number] {
  const first = Date.parse(startsOn ?? endsOn!);
  const today = Date.parse(dayIn(timeZone, new Date(at).toISOString()));
  return [1 + Math.round((today - first) / day), 1 + Math.round((Date.parse(endsOn ?? startsOn!) - first) / day)];
}
