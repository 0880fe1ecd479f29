import { loadRow, type Noun } from './noun.ts';
import { seriesSnapshot, seriesFrom, seriesKey, seriesRows, type StoredSeries } from '../rows/series.ts';

export const seriesNoun: Noun<StoredSeries> = {
  load: loadRow(seriesKey, seriesFrom),
  edit: (before, values: object, { id, steward, at }) =>
    ({ steward, ...before, ...values, id, updatedAt: at }) as StoredSeries,
  mapReferences: (series) => series,
  problems: () => [],
  rows: (series) => seriesRows(series, series.updatedAt),
  snapshot: (series) => seriesSnapshot(series),
};
