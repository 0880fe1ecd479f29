import type { ConferenceId, Id } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Range } from '../dynamo/range.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import {
  affiliateSnapshotCheck,
  conferencesPrefix,
  institutionSnapshotCheck,
  organizationParticipationFrom,
} from '../rows/organization.ts';
import { snapshotBySlug } from '../rows/slug.ts';

/** The most conferences that are looked at for a page: their own rows, not their programs. */
export const maxLookedAt = 200;

/** Places of conferences in time. */
export type Bounds = Pick<Range, 'above' | 'below'>;

interface Places {
  /** The places of the conferences in which any of some organizations has a part. */
  readonly places: ReadonlyMap<ConferenceId, string>;
  /** The place up to which these are all, where one of them has a part in more. */
  readonly end: string | null;
}

export async function placesOf(table: Table, slugs: readonly string[], { above, below }: Bounds): Promise<Places> {
  const ids = await organizationIds(table, slugs);
  const ends = {
    ...(above !== undefined && { above: `${conferencesPrefix}${above}` }),
    ...(below !== undefined && { below: `${conferencesPrefix}${below}` }),
  };
  const found = await Promise.all(
    ids.map((id) =>
      table.first(
        { index: true, partition: reference(id), prefix: conferencesPrefix, descending: true, ...ends },
        maxLookedAt + 1,
      ),
    ),
  );
  const placeOf = ({ gsi1sk }: Row): string => gsi1sk!.slice(conferencesPrefix.length);
  const cut = found.filter(({ length }) => length > maxLookedAt).map((rows) => placeOf(rows[maxLookedAt - 1]!));
  const places = parsedAll(
    found.flatMap((rows) => rows.slice(0, maxLookedAt)),
    (row) => [organizationParticipationFrom(row).conference.id, placeOf(row)] as const,
    table,
  );
  return { places: new Map(places), end: cut.toSorted().at(-1) ?? null };
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
