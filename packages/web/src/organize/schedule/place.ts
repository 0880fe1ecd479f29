import { clockOf, instantOf, nextDay } from '../../form/clock.ts';

/** A stretch of a day in a room, on the clocks of the conference. */
export interface Place {
  readonly day: string;
  /** Minutes since midnight. */
  readonly from: number;
  /** Its length; it may go on after midnight. */
  readonly minutes: number;
  readonly room: string | null;
}

/** Everything stands at multiples of so many minutes once it is moved. */
export const step = 5;
export const dayMinutes = 1440;

export const snapped = (minutes: number): number => Math.round(minutes / step) * step;

export const endOf = ({ from, minutes }: Pick<Place, 'from' | 'minutes'>): number => from + minutes;

/** 570 is 09:30, and so is 2010, of the next day. */
export function clockTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: { readonly id: string } | null;
}

export function placeOf(zone: string, { startsAt, endsAt, room }: Slot): Place {
  const { day, time } = clockOf(zone, startsAt);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return { day, from: hour * 60 + minute, minutes, room: room?.id ?? null };
}

/** The input of a place. A session keeps its length in the night when clocks change. */
export function slotOf(zone: string, { day, from, minutes, room }: Place) {
  const isNextDay = from >= dayMinutes;
  const startsAt = instantOf(zone, { day: isNextDay ? nextDay(day) : day, time: clockTime(from) });
  const endsAt = `${new Date(Date.parse(startsAt) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  return { startsAt, endsAt, room };
}
