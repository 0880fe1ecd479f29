/** The day and time on the clocks of a zone at an instant. */
interface Clock {
  /** 2025-04-19 */
  readonly day: string;
  /** 09:30 */
  readonly time: string;
}

export function clockOf(zone: string, instant: string): Clock {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...numeric, hourCycle: 'h23' })
    .formatToParts(new Date(instant))
    .map(({ type, value }) => [type, value]);
  const { year, month, day, hour, minute } = Object.fromEntries(parts) as Record<string, string>;
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

/**
 * The instant at which the clocks of a zone show a time. One that they show twice is the earlier; one that they leap over
 * is taken as they stood before.
 */
export function instantOf(zone: string, { day, time }: Clock): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const offsets = [shown - dayLength, shown + dayLength].map((near) => offsetAt(zone, near));
  const candidates = offsets.map((offset) => shown - offset);
  const fitting = candidates.filter((instant) => instant + offsetAt(zone, instant) === shown);
  return isoOf(fitting.length > 0 ? Math.min(...fitting) : candidates[0]!);
}

/** The day after. */
export const nextDay = (day: string): string => isoOf(Date.parse(day) + dayLength).slice(0, 10);

/** All days from the first to the last. */
export function daysBetween(first: string, last: string): readonly string[] {
  const count = (Date.parse(last) - Date.parse(first)) / dayLength + 1;
  return Array.from({ length: count }, (_day, at) => isoOf(Date.parse(first) + at * dayLength).slice(0, 10));
}

const dayLength = 86_400_000;

const isoOf = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Returns the milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(zone: string, milliseconds: number): number {
  const { day, time } = clockOf(zone, isoOf(milliseconds));
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(milliseconds / 60_000) * 60_000;
}
