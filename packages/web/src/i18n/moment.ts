import { shortDayName, timeIn } from './time.ts';
import { dayIn, ownZone } from './zones.ts';

/** Sat 19 Apr 09:30, on the clocks of the reader. */
export function momentHere(at: Date): string {
  const instant = at.toISOString();
  return `${shortDayName(dayIn(ownZone(), instant))} ${timeIn(ownZone(), instant)}`;
}
