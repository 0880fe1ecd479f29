import type { SeriesService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { seriesFrom, seriesPartition, seriesSnapshotCheck } from '../rows/series.ts';
import { snapshotBySlug } from '../rows/slug.ts';
import type { Attendees } from './attendees.ts';
import { seriesPeople } from './series-people.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly attendees: Attendees;
}

export const createSeries = ({ table, cursors, attendees }: Needs): SeriesService => ({
  bySlug: (slug) => snapshotBySlug(table, 'series', slug, seriesSnapshotCheck),

  list: (page) =>
    storedPage(listRequest(cursors, 'Query.seriesList', '', page), {
      table,
      range: { index: true, partition: seriesPartition },
      entry: (row) => ({ node: seriesFrom(row), data: {} }),
    }),

  people: seriesPeople({ table, cursors, attendees }),
});
