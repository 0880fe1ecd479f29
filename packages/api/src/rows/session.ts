import {
  conferenceOf,
  nouns,
  ownedId,
  speakerRoles,
  ulidOf,
  type Snapshot,
  type Conference,
  type ConferenceId,
  type Localized,
  type Session,
  type SessionId,
  type SpeakerRole,
} from '@wikicon/schema';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, instant, list, nullable, number, optional, parser, shape, text, word } from '../dynamo/shape.ts';
import { localized } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { organizationSnapshotCheck, type OrganizationSnapshot } from './organization.ts';
import { personSnapshotCheck, type PersonSnapshot } from './person.ts';

export const sessionKey = (id: SessionId): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${sessionPrefix}${ulidOf(id)}`,
});

const sessionPrefix = 'SES#';

/** The sessions themselves, in no order that anybody would read; the index has the program. */
export const sessionRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: sessionPrefix,
});

/** The abstract stands apart: a program is read without it. */
export const abstractKey = (id: SessionId): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${abstractPrefix}${ulidOf(id)}`,
});

export const abstractPrefix = 'TXT#';

/** The partition of the index that holds a conference's program, by day and start. */
export const programPartition = (conference: ConferenceId): string => `${conferencePartition(conference)}#SES`;

const programOrder = ({ id, slot }: Pick<Session, 'id' | 'slot'>): string =>
  slot === null ? `~#${ulidOf(id)}` : `${slot.day}#${slot.startsAt}#${ulidOf(id)}`;

/** As Speaker, with the snapshots that are stored. */
export interface SpeakerData {
  readonly person: PersonSnapshot;
  readonly role: SpeakerRole;
  readonly representing: readonly OrganizationSnapshot[];
}

export const speakerFields = {
  role: word(speakerRoles),
  representing: list(organizationSnapshotCheck),
};

export type SessionContent = Omit<Session, 'conference' | 'speakers'> & { readonly speakers: readonly SpeakerData[] };

/** The stored form: what the session refers to within its conference is kept by the last part of its id. */
interface StoredSession extends Omit<SessionContent, 'id' | 'type' | 'topics' | 'slot'> {
  readonly type: string | null;
  readonly topics: readonly string[];
  readonly slot: (Omit<NonNullable<Session['slot']>, 'room'> & { readonly room: string | null }) | null;
}

/** Fields that only the team sees: rows from before these had rows of their own hold them. */
export const privateSessionFields = { expectedAttendance: optional(nullable(number)) };

type StoredSlot = NonNullable<StoredSession['slot']>;

/** Times and titles, which snapshots of a session have too. */
const { type: _type, topics: _topics, ...plain } = shownChecks(nouns.Session.fields);
export const sessionFields = {
  title: plain.title,
  isTitleDescriptive: plain.isTitleDescriptive,
  status: plain.status,
};
export const slotFields = { startsAt: instant, endsAt: instant, day: text };

const storedSession = shape<StoredSession>({
  ...plain,
  type: nullable(text),
  topics: list(text),
  slot: nullable(shape<StoredSlot>({ ...slotFields, room: nullable(text) })),
  speakers: list(shape<SpeakerData>({ ...speakerFields, person: personSnapshotCheck })),
  ...privateSessionFields,
  updatedAt: text,
});

export const abstractFrom = parser(localized);

export function sessionRows(session: SessionContent, abstract: Localized | null): Row[] {
  const { id, type, topics, slot, expectedAttendance: _private, ...rest } = session;
  const stored: StoredSession = {
    ...rest,
    type: type && ulidOf(type.id),
    topics: topics.map((topic) => ulidOf(topic.id)),
    slot: slot && { ...slot, room: slot.room && ulidOf(slot.room.id) },
  };
  const index = { gsi1pk: programPartition(conferenceOf(id)), gsi1sk: programOrder(session) };
  return [
    newRow('Session', { ...sessionKey(id), ...index }, stored, session.updatedAt),
    ...(abstract === null ? [] : [newRow('Abstract', abstractKey(id), abstract, session.updatedAt)]),
  ];
}

export function sessionFrom(row: Row): SessionContent & Snapshot<Session> {
  const { pk, sk } = row;
  const { type, topics, slot, ...rest } = contentOf(row, storedSession);
  const conference: ConferenceId = `con_${pk.slice('CON#'.length)}`;
  const snapshot = <Prefix extends 'typ' | 'top' | 'rom'>(prefix: Prefix, own: string) => ({
    id: ownedId(prefix, conference, own),
  });
  return {
    ...rest,
    id: ownedId('ses', conference, sk.slice(sessionPrefix.length)),
    type: type === null ? null : snapshot('typ', type),
    topics: topics.map((topic) => snapshot('top', topic)),
    slot: slot && { ...slot, room: slot.room === null ? null : snapshot('rom', slot.room) },
  };
}

/** A session in lists beyond its conference. */
export const sessionSnapshot = (
  { id, title, isTitleDescriptive, status, slot }: SessionContent,
  conference: Pick<Conference, 'id' | 'slug' | 'name'>,
) => ({
  id,
  title,
  isTitleDescriptive,
  status,
  slot,
  conference: { id: conference.id, slug: conference.slug, name: conference.name },
});
