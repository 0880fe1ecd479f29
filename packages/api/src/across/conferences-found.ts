import type { Conference, ConferenceFilter, ConferenceId, Id, Snapshot } from '@wikicon/schema';
import { conferenceThing, visible } from '../authority/visible.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { headOf } from '../digest/make.ts';
import { conferenceFrom, conferenceOrder, conferencesPartition, namedConferenceCheck } from '../rows/conference.ts';
import {
  affiliateSnapshotCheck,
  conferencesPrefix,
  institutionSnapshotCheck,
  organizationParticipationFrom,
} from '../rows/organization.ts';
import { snapshotBySlug } from '../rows/slug.ts';
import { headMatches } from './conference-filter.ts';

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
}

/** The most conferences that are looked at for a page: their own rows, not their programs. */
const maxLookedAt = 200;

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
  if (filter.slugs != null) return { all: await bySlugs(table, [...new Set(filter.slugs)]), end: null };
  const [heads, having] = await Promise.all([
    look(table, filter, null),
    filter.organizations == null ? null : conferencesOf(table, filter.organizations),
  ]);
  const isBehind = heads.end !== null && after !== null && after < heads.end;
  const { all, end } = isBehind ? await look(table, filter, after) : heads;
  return { all: all.filter(({ id }) => having === null || having.has(id)), end };
}

async function look(
  table: Table,
  filter: ConferenceFilter,
  from: string | null,
): Promise<FoundConferences & { readonly all: readonly (FoundConference & { conference: Conference })[] }> {
  const rows = await table.first(
    { index: true, partition: conferencesPartition, descending: true, ...between(filter.years, from) },
    maxLookedAt + 1,
  );
  const looked = rows.slice(0, maxLookedAt);
  const matches = headMatches(filter);
  const conferences = parsedAll(looked, conferenceFrom, table).filter(
    (conference) => visible(null, conferenceThing(conference)) && matches(headOf(conference)),
  );
  return {
    all: conferences.map((conference) => ({ id: conference.id, key: conferenceOrder(conference), conference })),
    end: rows.length > maxLookedAt ? looked.at(-1)!.gsi1sk! : null,
  };
}

/** Places in time begin with the day; what stands at the place of a cursor is looked at again. */
const between = (years: ConferenceFilter['years'], from: string | null) => ({
  ...(years != null &&
    years.length > 0 && { above: digits(Math.min(...years)), below: digits(Math.max(...years) + 1) }),
  ...(from !== null && { below: `${from}~` }),
});

const digits = (year: number): string => String(Math.min(Math.max(year, 0), 9_999)).padStart(4, '0');

async function bySlugs(table: Table, slugs: readonly string[]): Promise<FoundConference[]> {
  const found = await Promise.all(slugs.map((slug) => snapshotBySlug(table, 'conference', slug, namedConferenceCheck)));
  return found
    .filter((one) => one !== null && visible(null, conferenceThing(one)))
    .map((one) => ({ id: one!.id, key: conferenceOrder(one as Conference), conference: null }))
    .toSorted((one, other) => (one.key < other.key ? 1 : -1));
}

/** The conferences in which any of these organizations has a part, the latest of each. */
async function conferencesOf(table: Table, slugs: readonly string[]): Promise<ReadonlySet<ConferenceId>> {
  const ids = await organizationIds(table, slugs);
  const rows = await Promise.all(
    ids.map((id) =>
      table.first({ index: true, partition: reference(id), prefix: conferencesPrefix, descending: true }, maxLookedAt),
    ),
  );
  return new Set(parsedAll(rows.flat(), organizationParticipationFrom, table).map(({ conference }) => conference.id));
}

/** The affiliates and institutions that have these slugs. */
export async function organizationIds(table: Table, slugs: readonly string[]): Promise<Id<'aff' | 'ins'>[]> {
  const found = await Promise.all(
    [...new Set(slugs)].flatMap((slug): Promise<{ readonly id: Id<'aff' | 'ins'> } | null>[] => [
      snapshotBySlug(table, 'affiliate', slug, affiliateSnapshotCheck),
      snapshotBySlug(table, 'institution', slug, institutionSnapshotCheck),
    ]),
  );
  return found.flatMap((one) => (one === null ? [] : [one.id]));
}
