import {
  conferenceOf,
  type Card,
  type Collaboration,
  type Committee,
  type Milestone,
  type PersonId,
  type Session,
} from '@wikicon/schema';
import { committeesPrefix, type MemberData } from '../rows/committee.ts';
import type { Committees } from './committees.ts';
import { reference } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionKey } from '../rows/session.ts';
import { sessionsPrefix, type SpeakerEdgeData } from '../rows/session-edges.ts';
import { milestonesPrefix } from '../rows/facts.ts';
import type { PersonCard } from '../rows/person.ts';

interface Needs {
  readonly table: Table;
  readonly committees: Committees;
}

/** One thing that a person did, and everybody who did it. */
interface Shared {
  readonly kind: keyof Collaboration;
  readonly thing: Card<Session> | Card<Committee> | Card<Milestone>;
  readonly people: readonly PersonCard[];
}

/** The latest of each kind are looked at: what a page costs must not grow with a life's work. */
const maxShared = 100;

/** Everybody who shared a session, committee or milestone with a person: first their edges, then the other ends. */
export async function collaborationsOf(
  person: PersonId,
  needs: Needs,
): Promise<(Collaboration & { readonly person: PersonCard })[]> {
  const [sessions, committees, milestones] = await Promise.all(
    [sessionsPrefix, committeesPrefix, milestonesPrefix].map((prefix) => edges(person, prefix, needs)),
  );
  const shared = await Promise.all([sharedSessions(sessions!, needs), sharedCommittees(committees!, needs)]);
  return byPerson(person, [...shared.flat(), ...sharedMilestones(milestones!)]);
}

function byPerson(person: PersonId, shared: readonly Shared[]): (Collaboration & { readonly person: PersonCard })[] {
  const found = new Map<
    PersonId,
    { person: PersonCard } & { [Kind in keyof Collaboration]: Collaboration[Kind][number][] }
  >();
  for (const { kind, thing, people } of shared)
    for (const other of people) {
      if (other.id === person) continue;
      const entry = found.get(other.id) ?? { person: other, sessions: [], committees: [], milestones: [] };
      found.set(other.id, entry);
      (entry[kind] as Card<Session | Committee | Milestone>[]).push(thing);
    }
  return [...found.values()];
}

const edges = (person: PersonId, prefix: string, { table }: Needs) =>
  table.first({ index: true, partition: reference(person), prefix, descending: true }, maxShared);

async function sharedSessions(rows: readonly Row[], { table }: Needs): Promise<Shared[]> {
  const cards = rows.map(({ data }) => (data as SpeakerEdgeData).session);
  const sessions = await table.getMany(cards.map(({ id }) => sessionKey(id)));
  return cards.flatMap((thing, at) => {
    const row = sessions[at] ?? null;
    return row === null
      ? []
      : [{ kind: 'sessions', thing, people: sessionFrom(row).speakers.map((speaker) => speaker.person) }];
  });
}

const sharedCommittees = (rows: readonly Row[], { committees }: Needs): Promise<Shared[]> =>
  Promise.all(
    rows.map(async ({ data }) => {
      const thing = (data as MemberData).committee;
      const { membersOf } = await committees.all(conferenceOf(thing.id));
      return { kind: 'committees', thing, people: membersOf(thing.id).map((member) => member.person) } as const;
    }),
  );

const sharedMilestones = (rows: readonly Row[]): Shared[] =>
  rows.map(({ data }) => {
    const thing = data as Milestone;
    return { kind: 'milestones', thing, people: thing.people as readonly PersonCard[] };
  });
