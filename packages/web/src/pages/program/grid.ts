import type { ScheduledSession } from '../../program/timeline.ts';
import type { Text } from '../../text/text.ts';

/** The place of a session in the grid of a day; lines are counted from 1, as in CSS. */
export interface Cell {
  readonly session: ScheduledSession;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface Column {
  /** Null for sessions without a room. */
  readonly name: Text | null;
  readonly span: number;
}

/** One day: a row from each time at which something begins or ends to the next, and a column or more a room. */
export interface Grid {
  readonly times: readonly string[];
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
}

/** Where nothing is held between two times of a day: the number of the row, from 1. */
export const breaksOf = ({ times, cells }: Grid): number[] =>
  times
    .slice(1)
    .map((_, at) => at + 1)
    .filter((row) => !cells.some(({ from, to }) => from <= row && row < to));

/** The row in which a time of a day falls, from 1, and the part of it that is behind; null outside of them. */
export function placeOf({ times }: Grid, now: number): { readonly row: number; readonly part: number } | null {
  const row = times.findLastIndex((time) => Date.parse(time) <= now);
  if (row === -1 || row === times.length - 1) return null;
  const [start, end] = [Date.parse(times[row]!), Date.parse(times[row + 1]!)];
  return { row: row + 1, part: (now - start) / (end - start) };
}

/** @param sessions of one day by start, then room; this order is kept, for it is the one in which they are read aloud */
export function gridOf(sessions: readonly ScheduledSession[]): Grid {
  const times = [...new Set(sessions.flatMap(({ slot }) => [slot.startsAt, slot.endsAt]))].toSorted(byTime);
  const lines = new Map(times.map((time, at) => [time, at + 1]));
  const rooms = [...Map.groupBy(sessions, ({ slot }) => slot.room?.slug ?? null)].toSorted(roomlessLast);
  const cells = new Map<ScheduledSession, Cell>();
  const columns: Column[] = [];
  let first = 1;
  for (const [, inRoom] of rooms) {
    const lanes = lanesOf(inRoom);
    for (const [session, lane] of lanes.of)
      cells.set(session, {
        session,
        column: first + lane,
        from: lines.get(session.slot.startsAt)!,
        to: lines.get(session.slot.endsAt)!,
      });
    columns.push({ name: inRoom[0]!.slot.room?.name ?? null, span: lanes.count });
    first += lanes.count;
  }
  return { times, columns, cells: sessions.map((session) => cells.get(session)!) };
}

const byTime = (one: string, other: string): number => Date.parse(one) - Date.parse(other);

const roomlessLast = ([one]: [string | null, unknown], [other]: [string | null, unknown]): number =>
  Number(one === null) - Number(other === null);

/** Sessions that are in one room at one time stand side by side. */
function lanesOf(sessions: readonly ScheduledSession[]): {
  readonly of: Map<ScheduledSession, number>;
  readonly count: number;
} {
  const ends: number[] = [];
  const of = new Map<ScheduledSession, number>();
  for (const session of sessions.toSorted((one, other) => byTime(one.slot.startsAt, other.slot.startsAt))) {
    const free = ends.findIndex((end) => end <= Date.parse(session.slot.startsAt));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Date.parse(session.slot.endsAt);
    of.set(session, lane);
  }
  return { of, count: ends.length };
}
