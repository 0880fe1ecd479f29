import { problem, type Problem } from '../../form/problem.ts';
import { clockOf, instantOf, nextDay } from '../../form/clock.ts';
import type { SessionInput } from './mutations.ts';
import type { Session } from './query.ts';

/** A time and place as one writes it: on the clocks of the conference. */
export interface SlotDraft {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly endsNextDay: boolean;
  readonly room: string | null;
}

export function slotDraft(zone: string, { startsAt, endsAt, room }: NonNullable<Session['slot']>): SlotDraft {
  const [start, end] = [clockOf(zone, startsAt), clockOf(zone, endsAt)];
  return {
    day: start.day,
    start: start.time,
    end: end.time,
    endsNextDay: end.day > start.day,
    room: room?.id ?? null,
  };
}

/** Returns the input of a slot. An incomplete one is told apart from others, and never sent. */
export function slotInput(zone: string, slot: SlotDraft): NonNullable<SessionInput['slot']> {
  const { day, start, end, endsNextDay, room } = slot;
  if (slotProblems(slot).length > 0) return { startsAt: `${day} ${start}`, endsAt: end, room };
  const lastDay = endsNextDay ? nextDay(day) : day;
  return {
    startsAt: instantOf(zone, { day, time: start }),
    endsAt: instantOf(zone, { day: lastDay, time: end }),
    room,
  };
}

export function slotProblems({ day, start, end }: SlotDraft): readonly Problem[] {
  return [
    ...(day === '' || start === '' ? [problem('slot.startsAt', 'REQUIRED')] : []),
    ...(end === '' ? [problem('slot.endsAt', 'REQUIRED')] : []),
  ];
}
