import type { OnNow } from './query.ts';

const minute = 60_000;

/** The time that is asked with: the same for five minutes, and for everybody. */
export const askedAt = (now: number): string => new Date(Math.floor(now / (5 * minute)) * 5 * minute).toISOString();

type Scheduled<Session extends Timed> = Session & { readonly slot: NonNullable<Session['slot']> };
type Timed = Pick<OnNow, 'status' | 'slot'>;

/** Returns the sessions that are on, the first to end before the others; where none is, those that begin soonest. */
export function onNow<Session extends Timed>(sessions: readonly Session[], now: number) {
  const held = sessions.filter(
    (session): session is Scheduled<Session> =>
      session.slot !== null && session.status !== 'CANCELLED' && Date.parse(session.slot.endsAt) > now,
  );
  const start = ({ slot }: Scheduled<Session>): number => Date.parse(slot.startsAt);
  const running = held.filter((session) => start(session) <= now);
  const soonest = Math.min(...held.map(start));
  return {
    isOn: running.length > 0,
    sessions:
      running.length > 0
        ? running.toSorted((one, other) => Date.parse(one.slot.endsAt) - Date.parse(other.slot.endsAt))
        : held.filter((session) => start(session) === soonest),
  };
}

/** Returns the whole minutes that are left until a time. */
export const minutesUntil = (instant: string, now: number): number => Math.ceil((Date.parse(instant) - now) / minute);
