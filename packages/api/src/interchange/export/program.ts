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
import type { Readers } from '../../services.ts';
import type { SessionContent } from '../../session/entity.ts';

/** A session as it leaves the house, with how often it was changed and what it is about. */
export type ExportedSession = SessionContent & { readonly version: number; readonly abstract: Localized | null };

/** All that an export of a published conference says. */
export interface Program {
  readonly conference: Conference;
  readonly rooms: readonly Room[];
  readonly topics: readonly Topic[];
  /** In the order of the program; those without a slot last. */
  readonly sessions: readonly ExportedSession[];
  /** Where the web client is served, without a slash at the end. */
  readonly siteUrl: string;
}

type Sources = Pick<Readers, 'conferences' | 'nodes' | 'sessions' | 'catalogue'>;

/** @returns the program of a conference, or null where there is none that everybody may see */
export async function readProgram(readers: Sources, slug: string, siteUrl: string): Promise<Program | null> {
  const card = await readers.conferences.bySlug(slug);
  return card && programOf(readers, card.id, siteUrl);
}

/** @returns the program that holds this session alone */
export async function readSession(readers: Sources, id: SessionId, siteUrl: string): Promise<Program | null> {
  const [session, abstract, conference, venues, topics] = await Promise.all([
    readers.nodes.byId(id),
    readers.sessions.abstract(id),
    readers.nodes.byId(conferenceOf(id)),
    readers.catalogue.venues(conferenceOf(id)),
    readers.catalogue.topics(conferenceOf(id)),
  ]);
  if (session === null || conference === null) return null;
  const rooms = await roomsOf(readers, venues);
  return {
    conference: conference as Conference,
    rooms,
    topics,
    sessions: [{ ...(session as ExportedSession), abstract }],
    siteUrl,
  };
}

async function programOf(readers: Sources, id: ConferenceId, siteUrl: string): Promise<Program | null> {
  const [conference, sessions, venues, topics] = await Promise.all([
    readers.nodes.byId(id),
    readers.sessions.program(id, null, { abstracts: true }),
    readers.catalogue.venues(id),
    readers.catalogue.topics(id),
  ]);
  if (conference === null) return null;
  const rooms = await roomsOf(readers, venues);
  const told = await Promise.all(
    sessions.map(async (session) => ({
      ...(session as ExportedSession),
      abstract: await readers.sessions.abstract(session.id),
    })),
  );
  return { conference: conference as Conference, rooms, topics, sessions: told, siteUrl };
}

const roomsOf = async ({ catalogue }: Sources, venues: readonly { readonly id: Id<'ven'> }[]): Promise<Room[]> =>
  (await Promise.all(venues.map(({ id }) => catalogue.roomsOf(id)))).flat();

/** When anything in it last changed. */
export const updatedAt = ({ conference, sessions }: Program): string =>
  [conference, ...sessions].map((one) => one.updatedAt).reduce((one, other) => (one > other ? one : other));
