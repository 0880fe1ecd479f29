import { message } from '../../i18n/message.ts';
import { digitsIn } from '../../i18n/number.ts';
import { spoken } from '../../i18n/spoken.ts';
import { shortDayName } from '../../i18n/time.ts';
import { ruleMessages, type SessionConflict } from '../conflict.ts';
import type { Clash } from './clash.ts';
import { clockTime, endOf, type Place } from './place.ts';
import type { PlannedSession } from './planned.ts';
import type { Conference, Room } from './query.ts';

/** 09:30, in the reader's digits. */
export const timeText = (minutes: number): string => digitsIn(spoken().locale, clockTime(minutes));

export const timesText = (place: Pick<Place, 'from' | 'minutes'>): string =>
  `${timeText(place.from)}–${timeText(endOf(place))}`;

export const lengthText = (minutes: number): string => message('schedule-minutes', minutes);

export const roomsOf = ({ venues }: Pick<Conference, 'venues'>): readonly Room[] =>
  venues.flatMap(({ rooms }) => rooms);

export const roomName = (rooms: readonly Room[], id: string | null): string =>
  rooms.find((room) => room.id === id)?.name.text ?? message('grid-no-room');

/** Sat 19 Apr, 09:30–10:15, Registan Hall */
export const placeText = (rooms: readonly Room[], place: Place): string =>
  [shortDayName(place.day), timesText(place), roomName(rooms, place.room)].join(message('schedule-comma'));

export function clashText(rooms: readonly Room[], { person, with: other, place }: Clash<PlannedSession>): string {
  const until = timeText(endOf(place));
  const title = other.session.title.text;
  if (person === null) return message('schedule-taken', roomName(rooms, place.room), title, until);
  return message('schedule-speaks', person, place.room === null ? title : roomName(rooms, place.room), until);
}

/** A conflict as the server tells it. */
export const conflictText = ({ rule, person }: SessionConflict): string =>
  [message(ruleMessages[rule]), ...(person ? [person.displayName] : [])].join(': ');

/** Whether a room is free, and how many it holds. */
export function freeText(rooms: readonly Room[], id: string): string {
  const capacity = rooms.find((room) => room.id === id)?.capacity ?? null;
  const name = roomName(rooms, id);
  return capacity === null ? message('schedule-room-free', name) : message('schedule-room-free-seats', name, capacity);
}
