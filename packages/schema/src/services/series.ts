import type { Card } from '../model/card.ts';
import type { Series } from '../nouns/series.ts';

export interface SeriesService {
  bySlug(slug: string): Promise<Card<Series> | null>;
}
