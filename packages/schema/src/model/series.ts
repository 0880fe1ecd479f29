import type { SeriesId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';

export interface Series {
  readonly id: SeriesId;
  readonly slug: string;
  readonly name: Localized;
  readonly area: Localized | null;
  readonly wikidataId: string | null;
}
