import type { SeriesValues } from '@wikicon/schema';
import { loadRow, type Noun } from './noun.ts';
import { seriesCard, seriesFrom, seriesKey, seriesRows, type StoredSeries } from '../rows/series.ts';

export const seriesNoun: Noun<StoredSeries, SeriesValues> = {
  load: loadRow(seriesKey, seriesFrom),
  edit: (before, values, { id, steward, at }) => ({ steward, ...before, ...values, id, updatedAt: at }) as StoredSeries,
  mapReferences: (series) => series,
  problems: () => [],
  rows: (series) => seriesRows(series, series.updatedAt),
  card: (series) => seriesCard(series),
};
