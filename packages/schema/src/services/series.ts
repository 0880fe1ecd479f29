import type { Card } from '../model/card.ts';
import type { Series } from '../model/series.ts';

export interface SeriesService {
  bySlug(slug: string): Promise<Card<Series> | null>;
}
