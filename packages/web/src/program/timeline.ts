import type { Session, Slot } from './query.ts';

export type ScheduledSession = Session & { readonly slot: Slot };

/** The sessions that begin at one instant, in the order of the rooms. */
export interface Start {
  readonly startsAt: string;
  readonly sessions: readonly ScheduledSession[];
}

/** A day of the conference, which need not be the reader's. */
export interface Day {
  readonly day: string;
  readonly starts: readonly Start[];
}

export interface Timeline {
  readonly days: readonly Day[];
  readonly unscheduled: readonly Session[];
}

export function timeline(program: readonly Session[]): Timeline {
  const scheduled = program.filter(isScheduled);
  return {
    days: grouped(scheduled, ({ slot }) => slot.day).map(([day, sessions]) => ({ day, starts: startsOf(sessions) })),
    unscheduled: program.filter((session) => !isScheduled(session)),
  };
}

/** Groups by instant, not by what a clock shows: when clocks go back, two different starts look alike. */
const startsOf = (sessions: readonly ScheduledSession[]): Start[] =>
  grouped(sessions, ({ slot }) => slot.startsAt).map(([startsAt, sessions]) => ({ startsAt, sessions }));

/** Groups by key, in the order of the keys; within a group the order is kept. */
const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] =>
  [...Map.groupBy(items, keyOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));

export const isScheduled = (session: Session): session is ScheduledSession => session.slot !== null;
