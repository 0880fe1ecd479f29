import {
  conferenceOf,
  type Conference,
  type ConferenceId,
  type Id,
  type Localized,
  type Room,
  type SessionId,
  type Topic,
} from '@wikicon/schema';
import { newest } from '../../rows/last-modified.ts';
import type { Readers } from '../../services/readers.ts';
import type { SessionContent } from '../../rows/session.ts';

/** A session as it leaves the house, with how often it was changed and what it is about. */
export type ExportedSession = SessionContent & { readonly version: number; readonly abstract: Localized | null };

/** Sessions of one published conference. */
export interface Sessions {
  readonly conference: Conference;
  readonly rooms: readonly Room[];
  /** In the order of the program; those without a slot last. */
  readonly sessions: readonly ExportedSession[];
  /** The address of the web client, without a slash at the end. */
  readonly siteUrl: string;
}

/** All that an export of a published conference says. */
export interface Program extends Sessions {
  readonly topics: readonly Topic[];
  /** The time of the last change in it. */
  readonly updatedAt: string;
}

type Sources = Pick<Readers, 'conferences' | 'nodes' | 'sessions' | 'referenceData'>;

/** @returns the program of a conference, or null where there is none that everybody may see */
export async function readProgram(readers: Sources, slug: string, siteUrl: string): Promise<Program | null> {
  const snapshot = await readers.conferences.bySlug(slug);
  return snapshot && programOf(readers, snapshot.id, siteUrl);
}

/** @returns the program that holds this session alone */
export async function readSession(readers: Sources, id: SessionId, siteUrl: string): Promise<Program | null> {
  const place = conferenceOf(id);
  const [session, abstract, conference, venues, topics, ...changes] = await Promise.all([
    readers.nodes.byId(id),
    readers.sessions.abstract(id),
    readers.nodes.byId(place),
    readers.referenceData.venues(place),
    readers.referenceData.topics(place),
    readers.conferences.changedAt(place),
    readers.referenceData.changedAt(place),
  ]);
  if (session === null || conference === null) return null;
  const told = { ...(session as ExportedSession), abstract };
  return {
    conference: conference as Conference,
    rooms: await roomsOf(readers, venues),
    topics,
    sessions: [told],
    updatedAt: newest([told.updatedAt, ...changes]),
    siteUrl,
  };
}

async function programOf(readers: Sources, id: ConferenceId, siteUrl: string): Promise<Program | null> {
  const [conference, sessions, venues, topics, updatedAt] = await Promise.all([
    readers.nodes.byId(id),
    readers.sessions.program(id, null, { abstracts: true }),
    readers.referenceData.venues(id),
    readers.referenceData.topics(id),
    readers.sessions.changedAt(id),
  ]);
  if (conference === null) return null;
  const rooms = await roomsOf(readers, venues);
  const told = await Promise.all(
    sessions.map(async (session) => ({
      ...(session as ExportedSession),
      abstract: await readers.sessions.abstract(session.id),
    })),
  );
  return { conference: conference as Conference, rooms, topics, sessions: told, updatedAt, siteUrl };
}

const roomsOf = async ({ referenceData }: Sources, venues: readonly { readonly id: Id<'ven'> }[]): Promise<Room[]> =>
  (await Promise.all(venues.map(({ id }) => referenceData.roomsOf(id)))).flat();
