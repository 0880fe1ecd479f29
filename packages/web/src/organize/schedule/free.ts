import { clashesAt, type Planned } from './clash.ts';
import { snapped, step, type Place } from './place.ts';

/** Where a free place is looked for. */
export interface Search {
  readonly days: readonly string[];
  /** Rooms by their ids, and null for no room. */
  readonly rooms: readonly (string | null)[];
  readonly hours: Hours;
}

/** Minutes since midnight between which sessions are held. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the nearest place in which a session meets nobody: from a place on, then earlier on that day, then on the days
 * after it and before it; at each time first in the room of that place.
 */
export function freePlace(session: Planned, near: Place, all: readonly Planned[], search: Search): Place | null {
  const { hours } = search;
  const start = Math.max(snapped(near.from), hours.from);
  const rooms = [near.room, ...search.rooms.filter((room) => room !== near.room)].filter((room) =>
    search.rooms.includes(room),
  );
  const first = (day: string, from: number, to: number): Place | null => {
    for (let at = from; at + near.minutes <= to; at += step)
      for (const room of rooms) {
        const place = { ...near, day, from: at, room };
        if (clashesAt(session, place, all).length === 0) return place;
      }
    return null;
  };
  const at = search.days.indexOf(near.day);
  const others = at === -1 ? search.days : [...search.days.slice(at + 1), ...search.days.slice(0, at)];
  const own = at === -1 ? null : (first(near.day, start, hours.to) ?? first(near.day, hours.from, hours.to));
  if (own !== null) return own;
  for (const day of others) {
    const found = first(day, hours.from, hours.to);
    if (found !== null) return found;
  }
  return null;
}
