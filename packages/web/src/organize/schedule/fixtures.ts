import type { Planned } from './clash.ts';
import type { Place } from './place.ts';

/** A place in the synthetic hall on a day of the demo. */
export const place = (from: number, minutes = 30, more: Partial<Place> = {}): Place => ({
  day: '2027-04-10',
  from,
  minutes,
  room: 'rom_hall',
  ...more,
});

/** A synthetic session. */
export const session = (id: string, at: Place | null, ...speakers: readonly string[]): Planned => ({
  id,
  place: at,
  isCancelled: false,
  speakers: speakers.map((name) => ({ id: `per_${name}`, name })),
});
