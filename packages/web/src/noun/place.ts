import { spoken } from '../i18n/spoken.ts';
import { ownZone } from '../i18n/zones.ts';
import type { Maker } from './making.ts';
import type { Place } from './shape.ts';

/** The place of a form: in a conference, or in the graph alone. */
export const placeOf = (conference: Maker['conference'] | null, languages: readonly string[]): Place => ({
  slug: conference?.slug ?? '',
  zone: conference?.timeZone ?? ownZone(),
  languages: languages.length > 0 ? languages : [spoken().language],
});
