import { ulidOf, type ConferenceId, type PersonId } from '@wikicon/schema';
import { CorruptRow } from '../dynamo/corrupt-row.ts';
import { jobsPartition } from '../dynamo/definition.ts';
import { openPartition, versionSort } from '../dynamo/marker.ts';
import type { Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import { versionTextOf } from '../dynamo/version-state.ts';
import { versionPartition } from '../dynamo/versioned.ts';
import { digestFrom, digestKey, digestVersion, type Digest } from '../rows/digest.ts';
import { remakeDigest } from './remake.ts';

export interface DigestNeeds {
  /** The table that answers are made of. */
  readonly table: Table;
  /** Reads what was written a moment ago, and stores what was made anew. */
  readonly store: Store;
}

export interface ProvenDigests {
  /** In the order in which they were asked for; a conference that not everybody sees has none. */
  readonly digests: readonly Digest[];
  /** How many conferences were read, from the first on: the rest waits for a later page. */
  readonly read: number;
}

/** The most conferences of a page, and those of them whose digests it makes anew. */
export const maxConferences = 50;
const maxMade = 3;

/**
 * Returns digests that are true now: each names the version that its conference has, and no write of the conference is
 * under way. The rest are made anew, a few at a time; before the next one the answer ends.
 */
export async function provenDigests(
  { table, store }: DigestNeeds,
  conferences: readonly ConferenceId[],
): Promise<ProvenDigests> {
  if (conferences.length === 0) return { digests: [], read: 0 };
  const partitions = conferences.map((id) => versionPartition(ulidOf(id)));
  const [rows, versions, open, leaving] = await Promise.all([
    table.getMany(conferences.map(digestKey)),
    store.table.getMany(partitions.map((pk) => ({ pk, sk: versionSort }))),
    store.table.all({ index: true, partition: openPartition }),
    leavingPeople(store.table),
  ]);
  const isOpen = new Set(open.map(({ pk }) => pk));
  const known = await Promise.all(
    rows.map((row, at) => trueDigest(isOpen.has(partitions[at]!) ? null : row, versions[at] ?? null, table)),
  );
  const stale = conferences.filter((_id, at) => known[at] === null);
  const read = stale.length > maxMade ? conferences.indexOf(stale[maxMade]!) : conferences.length;
  const made = new Map(
    await Promise.all(
      stale
        .slice(0, maxMade)
        .map(async (id) => [id, await remakeDigest(store, id, rows[conferences.indexOf(id)])] as const),
    ),
  );
  const digests = conferences.slice(0, read).map((id, at) => known[at] ?? made.get(id) ?? null);
  return { digests: digests.flatMap((digest) => (digest === null ? [] : [without(digest, leaving)])), read };
}

async function trueDigest(row: Row | null, version: Row | null, { onCorrupt }: Table): Promise<Digest | null> {
  if (row === null || version === null) return null;
  try {
    return digestVersion(row) === versionTextOf(version) ? await digestFrom(row) : null;
  } catch (error) {
    if (error instanceof CorruptRow) onCorrupt(error);
    return null;
  }
}

/** People who are erased: their rows in conferences go a moment later, by a job that stands here until it is done. */
export async function leavingPeople(table: Table): Promise<ReadonlySet<PersonId>> {
  const jobs = await table.all({ partition: jobsPartition });
  const tasks = jobs.flatMap(({ data }) => (isObject(data) && Array.isArray(data['tasks']) ? data['tasks'] : []));
  return new Set(
    tasks.flatMap((task: unknown) =>
      isObject(task) && task['kind'] === 'erase' && typeof task['person'] === 'string'
        ? [task['person'] as PersonId]
        : [],
    ),
  );
}

function without(digest: Digest, people: ReadonlySet<PersonId>): Digest {
  if (people.size === 0) return digest;
  const stays = ({ id }: { readonly id: PersonId }): boolean => !people.has(id);
  return {
    ...digest,
    people: digest.people.filter(stays),
    sessions: digest.sessions.map((session) => ({ ...session, speakers: session.speakers.filter(stays) })),
  };
}
