import type { Entry } from '../../form/localized.ts';
import { areAlike } from '../../i18n/zones.ts';
import { fold } from '../../search/fold.ts';

interface Known {
  /** The zones of the country; none where it is not known. */
  readonly zones: readonly string[];
  readonly cities: readonly Entry[];
  /** The zone of whoever fills in the form. */
  readonly device: string;
}

/** The zone that is meant, as far as it is clear: one of the city's name, the own one, or the only one by its clocks. */
export function zoneFor({ zones, cities, device }: Known): string {
  const [first] = zones;
  if (first === undefined) return device;
  const names = new Set(cities.map(({ text }) => fold(text)));
  const ofCity = zones.find((zone) => names.has(fold(zone.split('/').at(-1)!.replaceAll('_', ' '))));
  if (ofCity !== undefined) return ofCity;
  if (zones.includes(device)) return device;
  return zones.every((zone) => areAlike(first, zone, halfYears())) ? first : '';
}

/** An instant of this summer and one of this winter. */
const halfYears = (): string[] => ['01', '07'].map((month) => `${new Date().getFullYear()}-${month}-01T00:00:00Z`);
