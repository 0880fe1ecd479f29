import {
  maxConflictsOfRule,
  severities,
  type Conflict,
  type ConflictRule,
  type ConflictSettings,
  type PersonId,
  type SessionId,
} from '@wikicon/schema';
import { finders, type ConflictProgram, type ConflictSession, type Placed, type Search } from './finders.ts';

/**
 * Returns what is wrong with a program by the settings of its conference: the worst first, then by time; of each rule
 * no more than can be told.
 *
 * @param about only what this session is part of
 */
export function findConflicts(
  { sessions, ...program }: ConflictProgram,
  settings: ConflictSettings,
  about?: SessionId,
): Conflict[] {
  const change = settings.changeMinutes * 60_000;
  const placed = near(sessions.flatMap(placedOf).toSorted(byTime), change, about);
  const search: Search = { program, placed, stages: stagesOf(placed), change };
  return Object.entries(settings.severities)
    .flatMap(([rule, severity]) =>
      severity === null ? [] : conflictsOf(rule as ConflictRule, severity, search, about),
    )
    .map((conflict) => ({ conflict, weight: weightOf(conflict) }))
    .toSorted((one, other) => byText(one.weight, other.weight))
    .map(({ conflict }) => conflict);
}

function conflictsOf(
  rule: ConflictRule,
  severity: Conflict['severity'],
  search: Search,
  about: SessionId | undefined,
): Conflict[] {
  const found: Conflict[] = [];
  for (const { sessions, room, person, from, to } of finders[rule](search)) {
    if (about !== undefined && !sessions.includes(about)) continue;
    if (found.length === maxConflictsOfRule) break;
    found.push({ rule, severity, sessions, room, person, startsAt: instant(from), endsAt: instant(to) });
  }
  return found;
}

/** A session that is cancelled, has no time, or takes none stands in nobody's way. */
function placedOf(session: ConflictSession): Placed[] {
  const { slot, status } = session;
  if (slot === null || status === 'CANCELLED') return [];
  const [from, to] = [Date.parse(slot.startsAt), Date.parse(slot.endsAt)];
  return from < to ? [{ session, room: slot.room?.id ?? null, from, to }] : [];
}

/** Returns all that can affect a session: those that begin before it and its change of rooms end, and the other way. */
function near(placed: readonly Placed[], change: number, about: SessionId | undefined): readonly Placed[] {
  if (about === undefined) return placed;
  const own = placed.find(({ session }) => session.id === about);
  return own ? placed.filter(({ from, to }) => from < own.to + change && own.from < to + change) : [];
}

function stagesOf(placed: readonly Placed[]): Map<PersonId, Placed[]> {
  const stages = new Map<PersonId, Placed[]>();
  for (const one of placed)
    for (const { person } of one.session.speakers) {
      const known = stages.get(person.id);
      if (known === undefined) stages.set(person.id, [one]);
      else if (known.at(-1) !== one) known.push(one);
    }
  return stages;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000Z', 'Z');

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byTime = (one: Placed, other: Placed): number =>
  one.from - other.from || one.to - other.to || byText(one.session.id, other.session.id);

const weights = Object.keys(severities);

const weightOf = ({ severity, startsAt, rule, sessions, person, room }: Conflict): string =>
  [weights.indexOf(severity), startsAt, rule, ...sessions, person, room].join(' ');
