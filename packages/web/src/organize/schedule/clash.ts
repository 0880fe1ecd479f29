import type { Place } from './place.ts';

/** A session as it stands in the way of others. */
export interface Planned {
  readonly id: string;
  readonly place: Place | null;
  readonly isCancelled: boolean;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
}

export interface Clash<Of extends Planned = Planned> {
  /** Whose time is taken; null where it is the room. */
  readonly person: string | null;
  readonly with: Of;
  readonly place: Place;
}

/**
 * Returns whom a session would meet at a place: others in its room, and its speakers elsewhere. Whatever takes what few
 * see to judge is the server's word, after the session was saved. Half-open: what ends as another begins is no clash.
 */
export function clashesAt<Of extends Planned>(session: Planned, place: Place, all: readonly Of[]): Clash<Of>[] {
  if (session.isCancelled || place.minutes === 0) return [];
  return all.flatMap((other): Clash<Of>[] => {
    const there = other.place;
    if (other.id === session.id || other.isCancelled || there === null || !overlap(place, there)) return [];
    const found = { with: other, place: there };
    const own = place.room !== null && place.room === there.room ? [{ person: null, ...found }] : [];
    const ids = new Set(other.speakers.map(({ id }) => id));
    return [
      ...own,
      ...session.speakers.filter(({ id }) => ids.has(id)).map(({ name }) => ({ person: name, ...found })),
    ];
  });
}

export function overlap(one: Place, other: Place): boolean {
  const [from, to] = [startOf(one), startOf(other)];
  return from < to + other.minutes && to < from + one.minutes && other.minutes > 0 && one.minutes > 0;
}

/** Minutes on the clocks of the conference: in the hour that clocks show twice, the server's word is final. */
const startOf = ({ day, from }: Place): number => Date.parse(day) / 60_000 + from;
