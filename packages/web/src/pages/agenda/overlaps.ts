import type { ScheduledSession } from '../../program/timeline.ts';

/** Two sessions that nobody can attend both, and the time of their overlap. */
export interface Overlap {
  readonly sessions: readonly [ScheduledSession, ScheduledSession];
  readonly from: string;
  readonly to: string;
}

/** Returns the overlaps: a session that ends as another begins has none with it, and a cancelled one has none. */
export function overlapsOf(sessions: readonly ScheduledSession[]): Overlap[] {
  const held = sessions
    .filter(({ status }) => status !== 'CANCELLED')
    .toSorted((one, other) => instant(one.slot.startsAt) - instant(other.slot.startsAt));
  return held.flatMap((one, at) =>
    held
      .slice(at + 1)
      .filter(({ slot }) => instant(slot.startsAt) < instant(one.slot.endsAt))
      .map((other) => ({
        sessions: [one, other] as const,
        from: other.slot.startsAt,
        to: instant(one.slot.endsAt) < instant(other.slot.endsAt) ? one.slot.endsAt : other.slot.endsAt,
      })),
  );
}

const instant = (text: string): number => Date.parse(text);
