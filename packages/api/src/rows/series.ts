import { nouns, ulidOf, type Snapshot, type ConferenceId, type Series, type SeriesId } from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { IndexKey, Key, Row } from '../dynamo/row.ts';
import { contentOf, nullable, optional, shape, text, type Fields } from '../dynamo/shape.ts';
import { snapshot, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { foldName } from './person-name.ts';
import { slugRow } from './slug.ts';

export const seriesKey = (id: SeriesId): Key => ({ pk: reference(id), sk: 'PROFILE' });

/** As it is stored: with the conference on whose behalf it was made. */
export interface StoredSeries extends Series {
  readonly steward: ConferenceId | null;
  readonly updatedAt: string;
}

const fields: Fields<Series> = { id: id('ser'), ...shownChecks(nouns.Series.fields) };

export const seriesSnapshotCheck = snapshot(fields);

const stored = shape<Series & Partial<StoredSeries>>({
  ...fields,
  steward: optional(nullable(id('con'))),
  updatedAt: optional(text),
});

/** Rows of the embedded conferences do not say in their content when they were written. */
export function seriesFrom(row: Row): StoredSeries {
  const { steward = null, updatedAt = row.updatedAt, ...series } = contentOf(row, stored);
  return { ...series, steward, updatedAt };
}

export const seriesSnapshot = ({ id, slug, name }: Series): Snapshot<Series> => ({ id, slug, name });

/** The partition of the index in which all series stand, by the first of their names. */
export const seriesPartition = 'SERS';

export const seriesIndex = ({ id, name }: Pick<Series, 'id' | 'name'>): IndexKey => ({
  gsi1pk: seriesPartition,
  gsi1sk: `${foldName(Object.values(name)[0]!)}#${ulidOf(id)}`,
});

export const seriesRows = (series: Series, at: string): Row[] => [
  newRow('Series', { ...seriesKey(series.id), ...seriesIndex(series) }, series, at),
  slugRow('series', series.slug, seriesSnapshot(series), at),
];
