import {
  conferenceOf,
  maxPageSize,
  type Snapshot,
  type Conference,
  type Id,
  type PersonId,
  type Person,
  type Room,
  type Session,
  type SessionId,
} from '@wikicon/schema';
import type { Readers } from '../../services/readers.ts';
import type { ExportedSession, Sessions } from './program.ts';

/** A person with the sessions in which they are on stage, conference by conference, the latest first. */
export interface Stage {
  readonly person: Person;
  readonly conferences: readonly Sessions[];
  /** The address of the web client, without a slash at the end. */
  readonly siteUrl: string;
}

/** The latest sessions that a file of a person holds: nobody has come near it, and a request reads no more for anybody. */
const maxSessions = 2 * maxPageSize;

type Sources = Pick<Readers, 'nodes' | 'sessions'>;

/** @returns what everybody may see of a person's sessions, or null where nobody may see the person */
export async function readStage(readers: Sources, id: PersonId, siteUrl: string): Promise<Stage | null> {
  const { nodes } = readers;
  const [person, snapshots] = await Promise.all([nodes.byId(id), latestSessions(readers, id)]);
  if (person === null) return null;
  const ids = snapshots.map((snapshot) => snapshot.id);
  const owners = [...new Set(ids.map(conferenceOf))];
  const [sessions, conferences] = await Promise.all([
    readSessions(readers, ids),
    nodes.byIds(owners),
    // The snapshot says where the session is held: rooms need not wait for the session to say it again.
    nodes.byIds(roomsOf(snapshots)),
  ]);
  // A list may lag behind: whoever left the stage is not on it.
  const shown = sessions.filter(({ speakers }) => speakers.some((speaker) => speaker.person.id === id));
  const rooms = (await nodes.byIds(roomsOf(shown))).filter((room) => room !== null) as Room[];
  return {
    person: person as Person,
    conferences: (conferences as (Conference | null)[]).flatMap((conference) =>
      conference === null ? [] : [{ conference, rooms, sessions: shown.filter(isIn(conference)), siteUrl }],
    ),
    siteUrl,
  };
}

async function latestSessions({ sessions }: Sources, id: PersonId): Promise<Snapshot<Session>[]> {
  const found: Snapshot<Session>[] = [];
  for (let after: string | null = null; found.length < maxSessions;) {
    const { edges, pageInfo } = await sessions.ofPerson(id, { first: maxPageSize, after });
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}

/** The sessions themselves, with the versions that their snapshots lack; those of drafts are missing. */
async function readSessions({ nodes, sessions }: Sources, ids: readonly SessionId[]): Promise<ExportedSession[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const [session, abstract] = await Promise.all([nodes.byId(id), sessions.abstract(id)]);
      return session && { ...(session as ExportedSession), abstract };
    }),
  );
  return found.filter((session) => session !== null);
}

const roomsOf = (sessions: readonly Pick<Snapshot<Session>, 'slot'>[]): Id<'rom'>[] => [
  ...new Set(sessions.flatMap(({ slot }) => (slot?.room ? [slot.room.id] : []))),
];

const isIn =
  ({ id }: Conference) =>
  (session: ExportedSession): boolean =>
    conferenceOf(session.id) === id;
