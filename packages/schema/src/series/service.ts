import type { Card } from '../node/card.ts';
import type { Series } from './series.ts';

export interface SeriesService {
  bySlug(slug: string): Promise<Card<Series> | null>;
}
