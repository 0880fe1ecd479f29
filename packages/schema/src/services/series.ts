import type { Snapshot } from '../model/snapshot.ts';
import type { Series } from '../nouns/series.ts';

export interface SeriesService {
  bySlug(slug: string): Promise<Snapshot<Series> | null>;
}
