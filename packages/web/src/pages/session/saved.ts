import type { Conference, Session as ListedSession } from '../../program/query.ts';
import { savedPrograms, type SavedProgram } from '../../program/saved.ts';
import type { Session } from '../../session/query.ts';

/** What this browser knows of a session whose page it never saved. */
export interface SavedSession {
  /** Null where its program was not saved, or does not have it. */
  readonly session: Session | null;
  /** The program of its conference. */
  readonly program: SavedProgram | null;
}

/** Looks for a session in the programs that were saved. */
export async function savedSession(id: string): Promise<SavedSession> {
  const programs = (await savedPrograms()).filter(({ conference }) => conference.program.some(isBeside(id)));
  for (const program of programs) {
    const listed = program.conference.program.find((one) => one.id === id);
    if (listed) return { session: pageOf(listed, program), program };
  }
  return { session: null, program: programs[0] ?? null };
}

/** An id begins with its conference. */
const conferencePart = (id: string): string => id.slice(0, 30);
const isBeside = (id: string) => (one: ListedSession) => conferencePart(one.id) === conferencePart(id);

/** A session as its page shows it, without what programs do not tell. */
export function pageOf(listed: ListedSession, { slug, conference }: { slug: string; conference: Conference }): Session {
  const { name, publication, programPublication, status, timeZone } = conference;
  const { title, slot, speakers } = listed;
  return {
    ...listed,
    __typename: 'Session',
    conference: { id: '', slug, name, publication, programPublication, status, timeZone, venues: [] },
    title: { ...title, translations: [] },
    abstract: null,
    slot: slot && { ...slot, room: slot.room && { id: '', ...slot.room } },
    speakers: {
      ...speakers,
      edges: speakers.edges.map((edge) => ({ ...edge, node: { ...edge.node, picture: null } })),
    },
    media: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
  };
}
