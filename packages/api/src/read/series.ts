import type { Card, Series, SeriesService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { cardBySlug } from '../rows/slug.ts';

export const createSeries = ({ table }: { readonly table: Table }): SeriesService => ({
  bySlug: (slug) => cardBySlug<Card<Series>>(table, 'series', slug),
});
