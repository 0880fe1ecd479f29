import type { Conflict, ConflictRule, Id, PersonId, Room, Session, SessionId, SessionType } from '@wikicon/schema';
import { isWithin } from '../kernel/day.ts';
import { overlaps, successors, type Interval } from './sweep.ts';

/** The program in which conflicts are looked for. */
export interface ConflictProgram {
  readonly sessions: readonly ConflictSession[];
  readonly rooms: ReadonlyMap<string, Pick<Room, 'capacity'>>;
  readonly types: ReadonlyMap<string, Pick<SessionType, 'maxDurationMinutes'>>;
  /** Days of the zone, both included. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
}

export type ConflictSession = Pick<Session, 'id' | 'type' | 'status' | 'slot' | 'speakers' | 'expectedAttendance'>;

/** A session that takes place at a time. */
export interface Placed extends Interval {
  readonly session: ConflictSession;
  readonly room: Id<'rom'> | null;
}

/** A program as it is looked through: its sessions in one order, whatever order they came in. */
export interface Search {
  readonly program: Omit<ConflictProgram, 'sessions'>;
  readonly placed: readonly Placed[];
  /** The sessions in which each person is on stage. */
  readonly stages: ReadonlyMap<PersonId, readonly Placed[]>;
  /** Milliseconds from one room to another. */
  readonly change: number;
}

type Finding = Pick<Conflict, 'sessions' | 'room' | 'person'> & Interval;

/** The search for each rule; a rule that nobody looks at costs nothing. */
export const finders: Readonly<Record<ConflictRule, (search: Search) => Generator<Finding>>> = {
  *ROOM_DOUBLE_BOOKED({ placed }) {
    for (const [room, group] of Map.groupBy(placed, (one) => one.room))
      if (room !== null)
        for (const pair of overlaps(group)) yield { sessions: idsOf(pair), room, person: null, ...sharedBy(pair) };
  },
  *SPEAKER_DOUBLE_BOOKED({ stages }) {
    for (const [person, group] of stages)
      for (const pair of overlaps(group)) yield { sessions: idsOf(pair), room: null, person, ...sharedBy(pair) };
  },
  *SHORT_CHANGE({ stages, change }) {
    for (const [person, group] of stages)
      for (const [one, next] of successors(group, change))
        if (one.room !== next.room)
          yield { sessions: idsOf([one, next]), room: null, person, from: one.to, to: next.from };
  },
  *OUTSIDE_DAYS({ placed, program }) {
    for (const one of placed) if (!isWithin(program, one.from)) yield alone(one);
  },
  *TOO_LONG({ placed, program: { types } }) {
    for (const one of placed) {
      const longest = one.session.type && types.get(one.session.type.id)?.maxDurationMinutes;
      if (longest != null && one.to - one.from > longest * 60_000) yield alone(one);
    }
  },
  *ROOM_TOO_SMALL({ placed, program: { rooms } }) {
    for (const one of placed) {
      const capacity = one.room && rooms.get(one.room)?.capacity;
      const { expectedAttendance: expected } = one.session;
      if (capacity != null && expected != null && expected > capacity) yield alone(one);
    }
  },
};

const alone = ({ session, room, from, to }: Placed): Finding => ({
  sessions: [session.id],
  room,
  person: null,
  from,
  to,
});

const idsOf = (pair: readonly [Placed, Placed]): SessionId[] => pair.map(({ session }) => session.id).toSorted();

const sharedBy = ([one, next]: readonly [Placed, Placed]): Interval => ({
  from: next.from,
  to: Math.min(one.to, next.to),
});
