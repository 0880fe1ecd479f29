import {
  conferenceOf,
  type Card,
  type Collaboration,
  type Committee,
  type Milestone,
  type PersonId,
  type Session,
} from '@wikicon/schema';
import { committeesPrefix, type MemberData } from '../committee/entity.ts';
import type { Committees } from '../committee/service.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionKey } from '../session/entity.ts';
import { sessionsPrefix, type SpeakerEdgeData } from '../session/edges.ts';
import { milestonesPrefix } from '../story/entity.ts';
import type { PersonCard } from './entity.ts';

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

/** Everybody who shared a session, committee or milestone with a person: their edges, then the other ends. */
export async function collaborationsOf(
  person: PersonId,
  needs: Needs,
): Promise<(Collaboration & { readonly person: PersonCard })[]> {
  const shared = (
    await Promise.all([sessionsOf(person, needs), committeesOf(person, needs), milestonesOf(person, needs)])
  ).flat();
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

async function sessionsOf(person: PersonId, needs: Needs): Promise<Shared[]> {
  const cards = (await edges(person, sessionsPrefix, needs)).map(({ data }) => (data as SpeakerEdgeData).session);
  const rows = await needs.table.getMany(cards.map(({ id }) => sessionKey(id)));
  return cards.flatMap((thing, at) => {
    const row = rows[at] ?? null;
    return row === null
      ? []
      : [{ kind: 'sessions', thing, people: sessionFrom(row).speakers.map((speaker) => speaker.person) }];
  });
}

async function committeesOf(person: PersonId, needs: Needs): Promise<Shared[]> {
  const cards = (await edges(person, committeesPrefix, needs)).map(({ data }) => (data as MemberData).committee);
  return Promise.all(
    cards.map(async (thing) => {
      const { membersOf } = await needs.committees.all(conferenceOf(thing.id));
      return { kind: 'committees', thing, people: membersOf(thing.id).map((member) => member.person) } as const;
    }),
  );
}

async function milestonesOf(person: PersonId, needs: Needs): Promise<Shared[]> {
  const rows = await edges(person, milestonesPrefix, needs);
  return rows.map(({ data }) => {
    const thing = data as Milestone;
    return { kind: 'milestones', thing, people: thing.people as readonly PersonCard[] };
  });
}
