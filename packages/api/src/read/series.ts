import type { SeriesService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { seriesSnapshotCheck } from '../rows/series.ts';
import { snapshotBySlug } from '../rows/slug.ts';

export const createSeries = ({ table }: { readonly table: Table }): SeriesService => ({
  bySlug: (slug) => snapshotBySlug(table, 'series', slug, seriesSnapshotCheck),
});
