export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const wall = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });

/** Whether clocks of both zones show the same at each of the instants: then there is nothing to choose. */
export const areAlike = (one: string, other: string, instants: readonly string[]): boolean => {
  const [here, there] = [wall(one), wall(other)];
  return instants.every((instant) => here.format(new Date(instant)) === there.format(new Date(instant)));
};

/** By how many days the date on a zone's calendar is past (or, below zero, before) the conference's day. */
export function dayShift(zone: string, instant: string, day: string): number {
  const shown = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(new Date(instant));
  return Math.round((Date.parse(shown) - Date.parse(day)) / (24 * 60 * 60_000));
}
