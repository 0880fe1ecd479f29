import type { Conference, ConferenceFilter, ConferenceId, Snapshot } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { headOf } from '../digest/make.ts';
import {
  conferenceFrom,
  conferenceKey,
  conferenceOrder,
  conferencesPartition,
  isFindable,
  namedConferenceCheck,
} from '../rows/conference.ts';
import { organizationParticipationKey } from '../rows/organization.ts';
import { snapshotBySlug } from '../rows/slug.ts';
import { headMatches } from './conference-filter.ts';
import { maxLookedAt, organizationIds, placesOf, type Bounds } from './organizations-places.ts';

/** A conference that matches, as far as what was read says. */
export interface FoundConference {
  readonly id: ConferenceId;
  /** Its place among all conferences. */
  readonly key: string;
  /** Null where only its address was read. */
  readonly conference: Snapshot<Conference> | null;
}

export interface FoundConferences {
  /** The latest first. */
  readonly all: readonly FoundConference[];
  /** The place of the last that was looked at, where there are more; null where all of them were. */
  readonly end: string | null;
  /** True where the look began behind others that match. */
  readonly isBehind: boolean;
}

type Looked = Omit<FoundConferences, 'isBehind'>;

/**
 * Finds published conferences that match.
 *
 * @param after the place of a conference of an earlier page: beyond the first 200, the look begins there
 */
export async function findConferences(
  table: Table,
  filter: ConferenceFilter,
  after: string | null,
): Promise<FoundConferences> {
  if (filter.slugs != null)
    return { all: await bySlugs(table, [...new Set(filter.slugs)], filter), end: null, isBehind: false };
  const newest = await look(table, filter, null);
  const isBehind = newest.end !== null && after !== null && after <= newest.end;
  return { ...(isBehind ? await look(table, filter, after) : newest), isBehind };
}

async function look(table: Table, filter: ConferenceFilter, from: string | null): Promise<Looked> {
  const bounds = between(filter.years, from);
  const [newest, theirs] = await Promise.all([
    lookAtAll(table, filter, bounds),
    filter.organizations == null ? null : placesOf(table, filter.organizations, bounds),
  ]);
  if (theirs === null) return newest;
  const isWithin = (key: string): boolean => theirs.end === null || key >= theirs.end;
  const within = newest.all.filter(({ id, key }) => theirs.places.has(id) && isWithin(key));
  const { end } = newest;
  const known = new Set(within.map(({ id }) => id));
  // A conference that has moved stands at its old place for a moment.
  const behind = [...theirs.places].flatMap(([id, key]) =>
    end !== null && key < end && isWithin(key) && !known.has(id) ? [id] : [],
  );
  const rows = behind.length === 0 ? [] : await table.getMany(behind.map(conferenceKey));
  const older = matchingOf(
    table,
    filter,
    rows.filter((row) => row !== null),
  );
  return { all: [...within, ...older.toSorted(latestFirst)], end: theirs.end };
}

async function lookAtAll(table: Table, filter: ConferenceFilter, bounds: Bounds): Promise<Looked> {
  const rows = await table.first(
    { index: true, partition: conferencesPartition, descending: true, ...bounds },
    maxLookedAt + 1,
  );
  return {
    all: matchingOf(table, filter, rows.slice(0, maxLookedAt)),
    end: rows.length > maxLookedAt ? rows[maxLookedAt - 1]!.gsi1sk! : null,
  };
}

function matchingOf(table: Table, filter: ConferenceFilter, rows: readonly Row[]): FoundConference[] {
  const matches = headMatches(filter);
  return parsedAll(rows, conferenceFrom, table)
    .filter((conference) => isFindable(conference) && matches(headOf(conference)))
    .map((conference) => ({ id: conference.id, key: conferenceOrder(conference), conference }));
}

const latestFirst = (one: FoundConference, other: FoundConference): number => (one.key < other.key ? 1 : -1);

/** Places in time begin with the day; what stands at the place of a cursor is looked at again. */
const between = (years: ConferenceFilter['years'], from: string | null): Bounds => ({
  ...(years != null &&
    years.length > 0 && { above: digits(Math.min(...years)), below: digits(Math.max(...years) + 1) }),
  ...(from !== null && { below: `${from}~` }),
});

const digits = (year: number): string => String(Math.min(Math.max(year, 0), 9_999)).padStart(4, '0');

async function bySlugs(
  table: Table,
  slugs: readonly string[],
  { organizations }: ConferenceFilter,
): Promise<FoundConference[]> {
  const [named, ids] = await Promise.all([
    Promise.all(slugs.map((slug) => snapshotBySlug(table, 'conference', slug, namedConferenceCheck))),
    organizations == null ? null : organizationIds(table, organizations),
  ]);
  const found = named
    .filter((one) => one !== null && isFindable(one))
    .map((one) => ({ id: one!.id, key: conferenceOrder(one as Conference), conference: null }))
    .toSorted(latestFirst);
  if (ids === null) return found;
  const parts = await table.getMany(
    found.flatMap(({ id }) => ids.map((organization) => organizationParticipationKey(id, organization))),
  );
  return found.filter((_one, at) => parts.slice(at * ids.length, (at + 1) * ids.length).some((row) => row !== null));
}
