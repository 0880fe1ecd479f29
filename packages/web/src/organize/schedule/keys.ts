import type { Hours } from './free.ts';
import { dayMinutes, endOf, step, type Place } from './place.ts';
import { clamped } from './point.ts';

/** What a key does to a session that is lifted. */
export type Act = 'drop' | 'back' | 'tray' | 'free' | { readonly place: Place };

export interface Around {
  readonly days: readonly string[];
  readonly rooms: readonly (string | null)[];
  readonly hours: Hours;
  readonly isRightToLeft: boolean;
}

interface Pressed {
  readonly key: string;
  /** The key by its place on the keyboard, as letters differ by language. */
  readonly code: string;
}

/** @returns null for a key that means nothing here */
export function actOf({ key, code }: Pressed, place: Place, around: Around): Act | null {
  const { days, rooms, hours, isRightToLeft } = around;
  const along = (list: readonly (string | null)[], now: string | null, by: number): string | null =>
    list[clamped(list.indexOf(now) + by, 0, list.length - 1)] ?? null;
  const toRoom = (by: number): Act => ({ place: { ...place, room: along(rooms, place.room, by) } });
  const toDay = (by: number): Act => ({ place: { ...place, day: along(days, place.day, by) ?? place.day } });
  const to = (from: number): Act => ({
    place: { ...place, from: clamped(from, hours.from, Math.max(hours.from, hours.to - place.minutes)) },
  });
  const lasting = (minutes: number): Act => ({ place: { ...place, minutes: clamped(minutes, step, dayMinutes) } });
  switch (key) {
    case 'Enter':
    case ' ':
      return 'drop';
    case 'Escape':
      return 'back';
    case 'ArrowUp':
      return to(Math.ceil(place.from / step) * step - step);
    case 'ArrowDown':
      return to(Math.floor(place.from / step) * step + step);
    case 'ArrowLeft':
      return toRoom(isRightToLeft ? 1 : -1);
    case 'ArrowRight':
      return toRoom(isRightToLeft ? -1 : 1);
    case 'PageUp':
      return toDay(-1);
    case 'PageDown':
      return toDay(1);
    case '+':
    case '=':
      return lasting(Math.floor(endOf(place) / step) * step + step - place.from);
    case '-':
    case '−':
      return lasting(Math.ceil(endOf(place) / step) * step - step - place.from);
  }
  if (code === 'KeyU') return 'tray';
  return code === 'KeyF' ? 'free' : null;
}
