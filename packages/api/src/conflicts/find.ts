import {
  severities,
  type Conflict,
  type ConflictRule,
  type ConflictSettings,
  type Id,
  type PersonId,
  type Room,
  type SessionId,
  type SessionType,
} from '@wikicon/schema';
import { dayIn } from '../session/day.ts';
import type { SessionContent } from '../session/entity.ts';
import { overlaps, type Interval } from './sweep.ts';

/** What conflicts are looked for in. */
export interface ConflictProgram {
  readonly sessions: readonly SessionContent[];
  readonly rooms: ReadonlyMap<string, Pick<Room, 'capacity'>>;
  readonly types: ReadonlyMap<string, Pick<SessionType, 'maxDurationMinutes'>>;
  /** Days of the zone, both included. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
  /** How many people are expected in a session, where somebody knows. */
  expected?(session: SessionId): number | null;
}

/** A session that takes place at a time. */
interface Placed extends Interval {
  readonly session: SessionContent;
  readonly room: Id<'rom'> | null;
}

type Finding = Omit<Conflict, 'severity' | 'startsAt' | 'endsAt'> & Interval;

/** Everything that is wrong with a program by the settings of its conference: the worst first, then by time. */
export function findConflicts(program: ConflictProgram, settings: ConflictSettings): Conflict[] {
  const placed = program.sessions.flatMap(placedOf);
  const findings = [
    ...placed.flatMap((one) => alone(one, program)),
    ...inRooms(placed),
    ...onStage(placed, settings.changeMinutes * 60_000),
  ];
  return findings
    .flatMap(({ from, to, ...finding }): Conflict[] => {
      const severity = settings.severities[finding.rule];
      return severity === null ? [] : [{ ...finding, severity, startsAt: instant(from), endsAt: instant(to) }];
    })
    .toSorted(byWeight);
}

function placedOf(session: SessionContent): Placed[] {
  const { slot, status } = session;
  if (slot === null || status === 'CANCELLED') return [];
  return [{ session, room: slot.room?.id ?? null, from: Date.parse(slot.startsAt), to: Date.parse(slot.endsAt) }];
}

/** What is wrong with a session whatever else there is. */
function alone(one: Placed, program: ConflictProgram): Finding[] {
  const { startsOn, endsOn, timeZone, types, rooms } = program;
  const { session, room, from, to } = one;
  const found = (rule: ConflictRule): Finding => ({ rule, sessions: [session.id], room, person: null, from, to });
  const [first, last] = [dayIn(timeZone, instant(from)), dayIn(timeZone, instant(to - 1))];
  const longest = session.type && types.get(session.type.id)?.maxDurationMinutes;
  const capacity = room && rooms.get(room)?.capacity;
  const expected = program.expected?.(session.id) ?? null;
  return [
    ...(startsOn === null || endsOn === null || first < startsOn || last > endsOn ? [found('OUTSIDE_DAYS')] : []),
    ...(longest != null && to - from > longest * 60_000 ? [found('TOO_LONG')] : []),
    ...(capacity != null && expected !== null && expected > capacity ? [found('ROOM_TOO_SMALL')] : []),
  ];
}

function* inRooms(placed: readonly Placed[]): Generator<Finding> {
  for (const [room, group] of Map.groupBy(placed, (one) => one.room))
    if (room !== null)
      for (const [one, other] of overlaps(group))
        yield { rule: 'ROOM_DOUBLE_BOOKED', sessions: pair(one, other), room, person: null, ...shared(one, other) };
}

/** A change is too short when the sessions would overlap with the way between them. */
function* onStage(placed: readonly Placed[], change: number): Generator<Finding> {
  const stages = new Map<PersonId, Placed[]>();
  for (const one of placed)
    for (const { person } of one.session.speakers) stages.set(person.id, [...(stages.get(person.id) ?? []), one]);
  for (const [person, group] of stages)
    for (const [one, other] of overlaps(group.map((each) => ({ ...each, end: each.to, to: each.to + change })))) {
      const sessions = pair(one, other);
      if (other.from < one.end)
        yield {
          rule: 'SPEAKER_DOUBLE_BOOKED',
          sessions,
          room: null,
          person,
          from: other.from,
          to: Math.min(one.end, other.end),
        };
      else if (one.room !== other.room)
        yield { rule: 'SHORT_CHANGE', sessions, room: null, person, from: one.end, to: other.from };
    }
}

const pair = (one: Placed, other: Placed): SessionId[] => [one.session.id, other.session.id].toSorted(byText);

const shared = (one: Interval, other: Interval): Interval => ({ from: other.from, to: Math.min(one.to, other.to) });

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000Z', 'Z');

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const weights = Object.keys(severities);

const weight = ({ severity, startsAt, rule, sessions, person, room }: Conflict): string =>
  [weights.indexOf(severity), startsAt, rule, ...sessions, person, room].join(' ');

const byWeight = (one: Conflict, other: Conflict): number => byText(weight(one), weight(other));
