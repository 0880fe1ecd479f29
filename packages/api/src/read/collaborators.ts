import {
  conferenceOf,
  type Snapshot,
  type Collaboration,
  type Committee,
  type Milestone,
  type PersonId,
  type Session,
} from '@wikicon/schema';
import { committeesPrefix, memberFrom, type MemberData } from '../rows/committee.ts';
import type { Committees } from './committees.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionKey } from '../rows/session.ts';
import { sessionsPrefix, speakerEdgeFrom, type SpeakerEdgeData } from '../rows/session-edges.ts';
import { milestoneEdgeFrom, milestonesPrefix, type MilestoneEdgeData } from '../rows/facts.ts';
import type { PersonSnapshot } from '../rows/person.ts';

interface Needs {
  readonly table: Table;
  readonly committees: Committees;
}

/** One thing that a person did, and everybody who did it. */
interface Shared {
  readonly kind: keyof Collaboration;
  readonly thing: Snapshot<Session> | Snapshot<Committee> | Snapshot<Milestone>;
  readonly people: readonly PersonSnapshot[];
}

/** The latest of each kind are looked at: what a page costs must not grow with a life's work. */
const maxShared = 100;

/** Everybody who shared a session, committee or milestone with a person: first their edges, then the other ends. */
export async function collaborationsOf(
  person: PersonId,
  needs: Needs,
): Promise<(Collaboration & { readonly person: PersonSnapshot })[]> {
  const [sessions, committees, milestones] = await Promise.all([
    edges(person, sessionsPrefix, speakerEdgeFrom, needs),
    edges(person, committeesPrefix, memberFrom, needs),
    edges(person, milestonesPrefix, milestoneEdgeFrom, needs),
  ]);
  const shared = await Promise.all([sharedSessions(sessions, needs), sharedCommittees(committees, needs)]);
  return byPerson(person, [...shared.flat(), ...milestones.map(sharedMilestone)]);
}

function byPerson(
  person: PersonId,
  shared: readonly Shared[],
): (Collaboration & { readonly person: PersonSnapshot })[] {
  const found = new Map<
    PersonId,
    { person: PersonSnapshot } & { [Kind in keyof Collaboration]: Collaboration[Kind][number][] }
  >();
  for (const { kind, thing, people } of shared)
    for (const other of people) {
      if (other.id === person) continue;
      const entry = found.get(other.id) ?? { person: other, sessions: [], committees: [], milestones: [] };
      found.set(other.id, entry);
      (entry[kind] as Snapshot<Session | Committee | Milestone>[]).push(thing);
    }
  return [...found.values()];
}

async function edges<Edge>(
  person: PersonId,
  prefix: string,
  parse: (row: Row) => Edge,
  { table }: Needs,
): Promise<Edge[]> {
  const range = { index: true, partition: reference(person), prefix, descending: true };
  return parsedAll(await table.first(range, maxShared), parse, table);
}

async function sharedSessions(speakers: readonly SpeakerEdgeData[], { table }: Needs): Promise<Shared[]> {
  const snapshots = new Map(speakers.map(({ session }) => [session.id, session]));
  const rows = await table.getMany([...snapshots.keys()].map(sessionKey));
  const found = parsedAll(
    rows.filter((row) => row !== null),
    sessionFrom,
    table,
  );
  return found.map((session) => ({
    kind: 'sessions',
    thing: snapshots.get(session.id)!,
    people: session.speakers.map((speaker) => speaker.person),
  }));
}

const sharedCommittees = (members: readonly MemberData[], { committees }: Needs): Promise<Shared[]> =>
  Promise.all(
    members.map(async ({ committee: thing }) => {
      const { membersOf } = await committees.all(conferenceOf(thing.id));
      return { kind: 'committees', thing, people: membersOf(thing.id).map((member) => member.person) } as const;
    }),
  );

const sharedMilestone = (milestone: MilestoneEdgeData): Shared => ({
  kind: 'milestones',
  thing: milestone,
  people: milestone.people,
});
