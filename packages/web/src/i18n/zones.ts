export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const everyZone = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** The zones of a country, by its code; none where the browser does not know them. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
}

const wall = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });

/** Checks if clocks of both zones show the same at each of the instants: then there is nothing to choose. */
export const areAlike = (one: string, other: string, instants: readonly string[]): boolean => {
  const [here, there] = [wall(one), wall(other)];
  return instants.every((instant) => here.format(new Date(instant)) === there.format(new Date(instant)));
};

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The date of an instant on the calendar of a zone. */
export function dayIn(zone: string, instant: string): string {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone });
  calendars.set(zone, calendar);
  return calendar.format(new Date(instant));
}

/** Returns the days by which a zone's calendar is past (or, below zero, before) the conference's day at an instant. */
export function dayShift(zone: string, instant: string, day: string): number {
  return Math.round((Date.parse(dayIn(zone, instant)) - Date.parse(day)) / (24 * 60 * 60_000));
}
