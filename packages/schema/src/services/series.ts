import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Series } from '../nouns/series.ts';

export interface SeriesService {
  /** All of them, by the first of their names. */
  list(page: PageArguments): Promise<Page<Edge<Snapshot<Series>>>>;
  bySlug(slug: string): Promise<Snapshot<Series> | null>;
}
