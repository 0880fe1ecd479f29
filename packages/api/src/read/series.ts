import type { SeriesService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { seriesCardCheck } from '../rows/series.ts';
import { cardBySlug } from '../rows/slug.ts';

export const createSeries = ({ table }: { readonly table: Table }): SeriesService => ({
  bySlug: (slug) => cardBySlug(table, 'series', slug, seriesCardCheck),
});
