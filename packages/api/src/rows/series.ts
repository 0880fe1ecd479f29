import type { Card, ConferenceId, Series, SeriesId } from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { slugRow } from './slug.ts';

export const seriesKey = (id: SeriesId): Key => ({ pk: reference(id), sk: 'PROFILE' });

/** As it is stored: with the conference on whose behalf it was made. */
export interface StoredSeries extends Series {
  readonly steward: ConferenceId | null;
  readonly updatedAt: string;
}

export const seriesCard = ({ id, slug, name }: Series): Card<Series> => ({ id, slug, name });

export const seriesRows = (series: Series, at: string): Row[] => [
  newRow('Series', seriesKey(series.id), series, at),
  slugRow('series', series.slug, seriesCard(series), at),
];
