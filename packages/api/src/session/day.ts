const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone: 2025-04-19. Swedish dates are written as ISO's are. */
export function dayIn(timeZone: string, instant: string | number): string {
  let format = formats.get(timeZone);
  if (format === undefined) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return format.format(new Date(instant));
}
