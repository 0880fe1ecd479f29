import {
  maxSpeakers,
  ownedId,
  ulidOf,
  type Conference,
  type Id,
  type PersonId,
  type SessionId,
  type SpeakerRole,
} from '@wikicon/schema';
import { dayIn, isWithin } from '../../kernel/day.ts';
import { ulidOfGuid } from '../text/guid.ts';
import { intentOf, type Intent } from './intent.ts';
import type { KnownSession } from './known.ts';
import type { Remembered } from './memory.ts';
import { mergeMembers, type Base, type Values } from './merge.ts';
import { recall } from './recall.ts';
import type { FileNamed, FilePerson, FileRoom, FileSession, Schedule } from '../schedule/schedule.ts';
import type { Planning } from './planning.ts';
import { says } from '../text/says.ts';

interface Stage {
  readonly person: PersonId;
  readonly role: SpeakerRole;
  readonly representing: readonly Id[];
}

/** The node that each thing of the file is. */
export interface Ids {
  room(room: FileRoom): Id<'rom'>;
  topic(topic: FileNamed): Id<'top'>;
  type(type: FileNamed): Id<'typ'>;
  person(person: FilePerson): PersonId | null;
}

/** A session and what is to be done about it; null for one that the file no longer has. */
export interface PlannedSession extends Intent {
  readonly session: FileSession | null;
}

export function planSessions(
  planning: Planning,
  { sessions }: Schedule,
  after: Conference,
  ids: Ids,
): readonly PlannedSession[] {
  const { known, warn } = planning;
  const recalled = recall(planning, sessions);
  const planned = sessions.flatMap((session): PlannedSession[] => {
    const before = recalled.get(session) ?? null;
    const here = known.sessions.get((before?.id ?? ownGuid(planning, session)) as SessionId) ?? null;
    if (before !== null && here === null) {
      warn(session.place, says('DELETED_HERE'));
      return [];
    }
    const stage = stageOf(planning, session, here, before, ids);
    const intent = intentOf(
      planning,
      {
        name: 'Session',
        key: session.key,
        place: session.place,
        theirs: valuesOf(planning, session, after, ids),
        remembered: before,
        here: here && { id: here.id, version: here.version, values: ourValues(here) },
      },
      stage,
    );
    return [{ ...intent, session }];
  });
  return [...planned, ...gone(planning, new Set(planned.map(({ id }) => id)))];
}

/** Sessions that this source brought and has no more: they are cancelled, and not deleted. */
function gone(planning: Planning, present: ReadonlySet<Id>): PlannedSession[] {
  const { known, memory } = planning;
  const found = new Map<Id, PlannedSession>();
  for (const { remembered, memory: own } of memory.all('ses')) {
    const here = known.sessions.get(remembered.id as SessionId);
    // A session that once had another key is remembered under each of them.
    const isDone = found.get(remembered.id)?.outcome === 'cancelled';
    if (here === undefined || isDone || present.has(here.id) || here.status === 'CANCELLED') continue;
    const intent = intentOf(
      { ...planning, memory: own },
      {
        name: 'Session',
        key: here.id,
        place: 'not in the file',
        theirs: { status: 'CANCELLED' },
        here: { id: here.id, version: here.version, values: { status: here.status } },
      },
      { base: withoutStatus(remembered.base) },
    );
    found.set(here.id, { ...intent, outcome: intent.write === null ? 'unchanged' : 'cancelled', session: null });
  }
  return [...found.values()];
}

/** The rest of what the file said: when it has the session again, that is compared as if it had never been away. */
const withoutStatus = ({ status: _status, ...rest }: Base): Base => rest;

/** A session of our own file, brought back to its conference. */
const ownGuid = ({ conference }: Planning, { key }: FileSession): Id | null => {
  const ulid = ulidOfGuid(key);
  return ulid === null ? null : ownedId('ses', conference, ulid);
};

function valuesOf(planning: Planning, session: FileSession, after: Conference, ids: Ids): Values {
  const { title, abstract, type, topics, spokenLanguages, status } = session;
  return {
    title,
    abstract,
    slot: slotIn(planning, session, after, ids),
    type: type && ids.type(type),
    topics: topics && [...new Set(topics.map((topic) => ids.topic(topic)))],
    spokenLanguages,
    status,
  };
}

function slotIn({ warn }: Planning, { slot, place }: FileSession, after: Conference, ids: Ids) {
  if (slot === null) return null;
  const { startsAt, endsAt, room } = slot;
  if (after.startsOn !== null && after.endsOn !== null && !isWithin(after, startsAt)) {
    warn(place, says('OUTSIDE_DAYS', dayIn(after.timeZone, startsAt)));
    return null;
  }
  return { startsAt, endsAt, room: room && ids.room(room) };
}

const ourValues = ({ title, abstract, slot, type, topics, spokenLanguages, status }: KnownSession): Values => ({
  title,
  abstract,
  slot: slot && { startsAt: slot.startsAt, endsAt: slot.endsAt, room: slot.room?.id ?? null },
  type: type?.id ?? null,
  topics: topics.map(({ id }) => id),
  spokenLanguages,
  status,
});

/** Merges the people on stage: the file adds some and takes some away; everybody else stays as they are here. */
function stageOf(
  { warn }: Planning,
  { place, speakers }: FileSession,
  here: KnownSession | null,
  before: Remembered | null,
  ids: Ids,
): { readonly values?: Values; readonly before?: Values; readonly base?: Base } {
  if (speakers === undefined) return {};
  const told = new Map<PersonId, Stage>();
  for (const { person, role } of speakers) {
    const id = ids.person(person);
    if (id !== null && !told.has(id)) told.set(id, { person: id, role, representing: [] });
  }
  const current = (here?.speakers ?? []).map(({ person, role, representing }): Stage => ({
    person: person.id,
    role,
    representing: representing.map(({ id }) => id),
  }));
  const last = before?.base['speakers']?.split(' ').map((own): PersonId => `per_${own}`) ?? null;
  const { members, isChanged } = mergeMembers([...told.values()], current, last, ({ person }) => person);
  if (members.length > maxSpeakers) warn(place, says('MANY_SPEAKERS', members.length, maxSpeakers));
  return {
    ...(isChanged && { values: { speakers: members.slice(0, maxSpeakers) }, before: { speakers: current } }),
    ...(told.size > 0 && { base: { speakers: [...told.keys()].map(ulidOf).join(' ') } }),
  };
}
