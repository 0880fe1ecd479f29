import { countryName } from '../i18n/language.ts';
import { countryCodes } from '../i18n/countries.ts';
import { spoken } from '../i18n/spoken.ts';
import { everyZone } from '../i18n/zones.ts';
import type { Choice } from './choice.ts';

/** All countries by their names, in the order of the alphabet. */
export function countryChoices(): readonly Choice[] {
  const { compare } = new Intl.Collator(spoken().locale.tag);
  return countryCodes()
    .map((code) => ({ value: code, label: countryName(code), description: code }))
    .toSorted((one, other) => compare(one.label, other.label));
}

/** All time zones by their places. @param first those that are likely here */
export const zoneChoices = (first: readonly string[]): readonly Choice[] =>
  [...new Set([...first, ...everyZone()])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
