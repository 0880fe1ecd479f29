import type { Snapshot, Conference, Room } from '@wikicon/schema';
import { dayOf } from '../../kernel/day.ts';
import { daysOf, textIn, type Day } from './names.ts';
import type { ExportedSession, Program } from './program.ts';

/** A session with a time; what is cancelled or has none is not in a frab schedule. */
export type Scheduled = ExportedSession & { readonly slot: NonNullable<ExportedSession['slot']> };

/** A day of the schedule, its sessions by room; sessions without a room stand under an empty name. */
export interface FrabDay extends Day {
  readonly rooms: readonly { readonly name: string; readonly room: Room | null; readonly sessions: Scheduled[] }[];
}

export const isScheduled = (session: ExportedSession): session is Scheduled => session.slot !== null;

/** The program as frab has it: day by day, and in each day room by room. */
export function frabDays({ conference, rooms, sessions }: Program): FrabDay[] {
  const names = roomNames(rooms, conference);
  const shown = sessions.filter(isScheduled).filter(({ status }) => status !== 'CANCELLED');
  return daysOf(conference).map((day) => {
    const today = shown.filter(({ slot }) => dayOf(conference, slot.startsAt) === day.date);
    const places = [...rooms, null].map((room) => ({
      name: room === null ? '' : names.get(room.id)!,
      room,
      sessions: today.filter(({ slot }) => (slot.room?.id ?? null) === (room?.id ?? null)),
    }));
    return { ...day, rooms: places.filter((place) => place.sessions.length > 0) };
  });
}

export const roomName = ({ name }: Room, conference: Conference): string => textIn(name, conference);

/** The names of rooms where a room is known by its name alone: two of the same name are told apart. */
export function roomNames(rooms: readonly Room[], conference: Conference): ReadonlyMap<Room['id'], string> {
  const taken = new Set<string>();
  return new Map(
    rooms.map((room) => {
      const plain = roomName(room, conference);
      let name = plain;
      for (let count = 2; taken.has(name); count += 1) name = `${plain} (${count})`;
      taken.add(name);
      return [room.id, name];
    }),
  );
}

/** The first topic: frab knows one track for each session. */
export const trackOf = ({ topics: [topic] }: ExportedSession, conference: Conference): string | null =>
  topic?.name ? textIn(topic.name, conference) : null;

export const typeOf = ({ type }: ExportedSession, conference: Conference): string =>
  type === null ? '' : textIn((type as Required<Snapshot<{ id: never; name: Room['name'] }>>).name, conference);
