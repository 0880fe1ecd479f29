import type { Conflict, Id, PersonId } from '@wikicon/schema';
import type { StoredPerson } from '../../rows/person.ts';
import type { Intent } from './intent.ts';
import type { Versioned } from './known.ts';
import { FileProblems, maxDiagnostics, type Diagnostic } from '../../kernel/diagnostic.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { planRooms, planTopics, planTypes, planVenue } from './reference-data.ts';
import { conferenceAfter, planConference } from './conference.ts';
import { conflictsAfter } from './conflicts.ts';
import { refuseEmpty, warnOfLosses } from './losses.ts';
import { planPeople } from './people.ts';
import type { Planning } from './planning.ts';
import { planSessions, type PlannedSession } from './sessions.ts';

/** Everything that an import is going to do. */
export interface ImportPlan {
  readonly conference: Intent;
  readonly venue: Intent | null;
  readonly rooms: readonly Intent[];
  readonly topics: readonly Intent[];
  readonly types: readonly Intent[];
  readonly people: readonly Intent[];
  readonly sessions: readonly PlannedSession[];
  /** The conflicts that the program would have. */
  readonly conflicts: readonly Conflict[];
  /** The place of each session in the file. */
  readonly placeOf: (session: Id) => string;
}

interface PlanOptions {
  readonly isNew: boolean;
  readonly mayEmpty: boolean;
  readonly people: ReadonlyMap<PersonId, Versioned<StoredPerson>>;
}

/** @throws FileProblems when values of the file break rules */
export function planImport(
  planning: Planning,
  schedule: Schedule,
  { isNew, mayEmpty, people: here }: PlanOptions,
): ImportPlan {
  refuseEmpty(planning, schedule, mayEmpty);
  const conference = planConference(planning, schedule, isNew);
  const after = conferenceAfter(planning, conference);
  const venue = schedule.rooms.length === 0 ? null : planVenue(planning, schedule);
  const rooms = planRooms(planning, schedule.rooms, venue?.id ?? conference.id);
  const [topics, types] = [planTopics(planning, schedule.topics), planTypes(planning, schedule.types)];
  const people = planPeople(planning, schedule, here);
  const sessions = planSessions(planning, schedule, after, {
    room: rooms.idOf,
    topic: topics.idOf,
    type: types.idOf,
    person: people.idOf,
  });
  warnOfLosses(planning, sessions);
  const plan = {
    conference,
    venue,
    rooms: rooms.intents,
    topics: topics.intents,
    types: types.intents,
    people: people.intents,
    sessions,
  };
  const problems = intentsOf(plan).flatMap((intent): readonly Diagnostic[] => intent.problems);
  if (problems.length > 0) throw new FileProblems(problems.slice(0, maxDiagnostics));
  const places = new Map(sessions.map(({ id, place }) => [id, place]));
  return {
    ...plan,
    conflicts: conflictsAfter(planning, plan, after),
    placeOf: (session) => places.get(session) ?? 'not in the file',
  };
}

/** The intents in the order of writing: each stands before those that name it. */
export const intentsOf = (plan: Parameters<typeof phasesOf>[0]): readonly Intent[] => phasesOf(plan).flat();

export const phasesOf = ({
  conference,
  venue,
  rooms,
  topics,
  types,
  people,
  sessions,
}: Omit<ImportPlan, 'conflicts' | 'placeOf'>): readonly (readonly Intent[])[] => [
  [conference],
  venue === null ? [] : [venue],
  [...rooms, ...topics, ...types, ...people],
  sessions,
];
