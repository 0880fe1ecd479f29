import type { SeriesId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Conference } from '../nouns/conference.ts';
import type { Person } from '../nouns/person.ts';
import type { Series } from '../nouns/series.ts';

/** The conferences of a series whose people are looked at: each is a range that is read whole. */
export const maxConferences = 20;

/** People of the latest conferences of a series; complete where it has no others. */
export interface SeriesPeople extends Page<
  Edge<Snapshot<Person>, { readonly conferences: readonly Snapshot<Conference>[] }>
> {
  readonly isComplete: boolean;
  /** Null unless the list is complete. */
  readonly totalCount: number | null;
}

export interface SeriesService {
  bySlug(slug: string): Promise<Snapshot<Series> | null>;
  /** All of them, by the first of their names. */
  list(page: PageArguments): Promise<Page<Edge<Snapshot<Series>>>>;
  /** People who are listed in its latest conferences, each once, by name. */
  people(series: SeriesId, page: PageArguments): Promise<SeriesPeople>;
}
