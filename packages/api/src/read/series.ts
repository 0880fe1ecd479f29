import type { SeriesService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { seriesFrom, seriesPartition, seriesSnapshotCheck } from '../rows/series.ts';
import { snapshotBySlug } from '../rows/slug.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
}

export const createSeries = ({ table, cursors }: Needs): SeriesService => ({
  bySlug: (slug) => snapshotBySlug(table, 'series', slug, seriesSnapshotCheck),

  list: (page) =>
    storedPage(listRequest(cursors, 'Query.seriesList', '', page), {
      table,
      range: { index: true, partition: seriesPartition },
      entry: (row) => ({ node: seriesFrom(row), data: {} }),
    }),
});
