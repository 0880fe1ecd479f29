import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import {
  eventStatuses,
  ulidOf,
  type ConferenceId,
  type EventStatus,
  type LanguageTag,
  type Localized,
  type PersonId,
  type SessionId,
} from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { MadeUnder } from '../dynamo/newer.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, flag, list, nullable, parser, shape, text, word } from '../dynamo/shape.ts';
import { id, localized } from './checks.ts';

/**
 * What filters and facets ask of a published conference, as its rows were under one version: derived from them, and
 * made anew when they change. Of people it knows those who are listed, and nobody else.
 */
export interface Digest {
  readonly head: DigestHead;
  readonly topics: readonly DigestTopic[];
  readonly types: readonly Named[];
  /** Those that have a part in it, and those that somebody stands for. */
  readonly organizations: readonly DigestOrganization[];
  readonly people: readonly DigestPerson[];
  /** In the order of the program. */
  readonly sessions: readonly DigestSession[];
}

export interface DigestHead {
  readonly id: ConferenceId;
  readonly slug: string;
  readonly name: Localized;
  /** The slug of its series. */
  readonly series: string | null;
  readonly city: Localized | null;
  readonly country: string | null;
  readonly status: EventStatus;
  readonly startsOn: string | null;
  readonly workingLanguages: readonly LanguageTag[];
  readonly interpretationLanguages: readonly LanguageTag[];
}

interface Named {
  readonly slug: string;
  readonly name: Localized;
}

interface DigestTopic extends Named {
  readonly wikidataId: string | null;
}

export interface DigestOrganization extends Named {
  readonly isAffiliate: boolean;
  /** Whether it has a part of its own, as Conference.affiliates and Conference.institutions list it. */
  readonly takesPart: boolean;
}

export interface DigestPerson {
  readonly id: PersonId;
  readonly name: string;
  /** Slugs of the organizations that they stand for. */
  readonly representing: readonly string[];
}

/** Rooms, types, topics and organizations by their slugs. */
export interface DigestSession {
  readonly id: SessionId;
  readonly title: Localized;
  readonly slot: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly day: string;
    readonly room: string | null;
  } | null;
  readonly spoken: readonly LanguageTag[];
  readonly interpreted: readonly LanguageTag[];
  readonly type: string | null;
  readonly topics: readonly string[];
  readonly speakers: readonly Pick<DigestPerson, 'id' | 'representing'>[];
  readonly hasMedia: boolean;
}

const texts = list(text);
const named = { slug: text, name: localized };

const digestCheck = shape<Digest>({
  head: shape<DigestHead>({
    ...named,
    id: id('con'),
    series: nullable(text),
    city: nullable(localized),
    country: nullable(text),
    status: word(eventStatuses),
    startsOn: nullable(text),
    workingLanguages: texts,
    interpretationLanguages: texts,
  }),
  topics: list(shape<DigestTopic>({ ...named, wikidataId: nullable(text) })),
  types: list(shape<Named>(named)),
  organizations: list(shape<DigestOrganization>({ ...named, isAffiliate: flag, takesPart: flag })),
  people: list(shape<DigestPerson>({ id: id('per'), name: text, representing: texts })),
  sessions: list(
    shape<DigestSession>({
      id: id('ses'),
      title: localized,
      slot: nullable(
        shape<NonNullable<DigestSession['slot']>>({ startsAt: text, endsAt: text, day: text, room: nullable(text) }),
      ),
      spoken: texts,
      interpreted: texts,
      type: nullable(text),
      topics: texts,
      speakers: list(shape<Pick<DigestPerson, 'id' | 'representing'>>({ id: id('per'), representing: texts })),
      hasMedia: flag,
    }),
  ),
});

/** Goes up whenever digests are made otherwise. */
const form = 'digest 1';

/** The content of the row: the digest as compressed JSON, without which it stands for one that was taken out. */
interface Stored extends MadeUnder {
  readonly packed: string | null;
}

const storedFrom = parser(shape<Stored>({ epoch: text, release: text, packed: nullable(text) }));

export const digestKey = (conference: ConferenceId): Key => ({ pk: `FAC#${ulidOf(conference)}`, sk: 'DIGEST' });

/** What is larger is not stored: the store takes 400 kB. */
const maxLetters = 380_000;

/**
 * @param version as a check tells it: the epoch, and the count
 * @returns null for one that is too large for the store
 */
export async function digestRow(digest: Digest, version: string): Promise<(Row & { data: MadeUnder }) | null> {
  const packed = (await promisify(zstdCompress)(JSON.stringify(digest))).toString('base64');
  return packed.length > maxLetters ? null : row(digest.head.id, version, { release: form, packed });
}

/** What stands in the place of a digest that was taken out: only a later version comes in. */
export const noDigestRow = (conference: ConferenceId, version: string, release: string): Row & { data: MadeUnder } =>
  row(conference, version, { release, packed: null });

function row(conference: ConferenceId, version: string, data: Omit<Stored, 'epoch'>): Row & { data: MadeUnder } {
  const [epoch = '', count] = version.split(' ');
  const made = newRow('Digest', digestKey(conference), null, new Date().toISOString());
  return { ...made, version: Number(count), data: { epoch, ...data } };
}

/** The version that a row is of; null for what this deployment did not make. @throws CorruptRow */
export function digestVersion(stored: Row): string | null {
  const { epoch, release, packed } = storedFrom(stored);
  return release === form && packed !== null ? `${epoch} ${stored.version}` : null;
}

/** @throws CorruptRow, and when the bytes are damaged */
export async function digestFrom(stored: Row): Promise<Digest> {
  const bytes = Buffer.from(storedFrom(stored).packed ?? '', 'base64');
  const data: unknown = JSON.parse((await promisify(zstdDecompress)(bytes)).toString());
  return contentOf({ ...stored, data }, digestCheck);
}
