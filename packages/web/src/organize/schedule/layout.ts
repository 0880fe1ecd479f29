import type { Planned } from './clash.ts';
import type { Hours } from './free.ts';
import { endOf, type Place } from './place.ts';

/** A session in the grid of its day. */
export interface Cell<Of extends Planned> {
  readonly session: Of & { readonly place: Place };
  readonly place: Place;
  /** Sessions that meet in one room share its width: the lane of this one, and how many there are. */
  readonly lane: number;
  readonly lanes: number;
}

/** @param sessions of one day that have a place @returns them in the order in which they are read aloud: by time */
export function layOut<Of extends Planned>(
  sessions: readonly (Of & { readonly place: Place })[],
  rooms: readonly (string | null)[],
): Cell<Of>[] {
  const byRoom = Map.groupBy(sessions, ({ place }) => place.room);
  const cells = [...byRoom.values()].flatMap((all) => lanesOf(all.toSorted(byTime)));
  const order = (room: string | null): number => rooms.indexOf(room);
  return cells.toSorted(
    (one, other) => byTime(one.session, other.session) || order(one.place.room) - order(other.place.room),
  );
}

function lanesOf<Of extends Planned>(sessions: readonly (Of & { readonly place: Place })[]): Cell<Of>[] {
  const cells: Cell<Of>[] = [];
  let group: Cell<Of>[] = [];
  let ends: number[] = [];
  const close = (): void => {
    cells.push(...group.map((cell) => ({ ...cell, lanes: ends.length })));
    [group, ends] = [[], []];
  };
  for (const session of sessions) {
    const { place } = session;
    if (ends.every((end) => end <= place.from)) close();
    const free = ends.findIndex((end) => end <= place.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = endOf(place);
    group.push({ session, place, lane, lanes: 1 });
  }
  close();
  return cells;
}

type Timed = { readonly place: Place };
const byTime = (one: Timed, other: Timed): number => one.place.from - other.place.from;

/** The stretches between the first session of a day and the last in which none is on, in any room. */
export function breaksOf(places: readonly Place[]): Hours[] {
  const breaks: Hours[] = [];
  let end = Infinity;
  for (const place of places.toSorted((one, other) => one.from - other.from)) {
    if (place.from > end) breaks.push({ from: end, to: place.from });
    end = Math.max(end === Infinity ? 0 : end, endOf(place));
  }
  return breaks;
}

/** The hours that the grid of a day shows: those of a working day, and an hour beyond whatever is outside. */
export function hoursOf(places: readonly Place[]): Hours {
  const from = Math.min(9 * 60, ...places.map((place) => Math.floor(place.from / 60) * 60 - 60));
  const to = Math.max(18 * 60, ...places.map((place) => Math.ceil(endOf(place) / 60) * 60 + 60));
  return { from: Math.max(0, from), to };
}
