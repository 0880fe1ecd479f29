import ICAL from 'ical.js';
import { refuse, type Said } from '../../kernel/diagnostic.ts';
import { says } from '../text/says.ts';

/** A line of a calendar, unfolded. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export interface CalendarComponent {
  readonly name: string;
  /** The line at which it begins. */
  readonly line: number;
  readonly lines: ContentLine[];
  readonly components: CalendarComponent[];
}

/**
 * Takes a stream of calendars apart (RFC 5545, 3.4), each component with its lines.
 *
 * @throws FileProblems with the line of a component that does not end, or of an end that nothing began
 */
export function calendarsOf(text: string): readonly CalendarComponent[] {
  const calendars: CalendarComponent[] = [];
  const open: CalendarComponent[] = [];
  const all = text.split('\n');
  for (const [at, raw] of all.entries()) {
    // Files that are put one behind another have a mark of the encoding each.
    const [line, content] = [at + 1, raw.replace(/^\uFEFF/, '').trimEnd()];
    if (content === '') continue;
    const [, name = ''] = /^([a-z0-9.-]+)\s*[;:]/i.exec(content) ?? [];
    const told = { name: name.toUpperCase(), text: content, line };
    const around = open.at(-1);
    if (told.name === 'BEGIN') {
      const begun = { name: kindOf(told), line, lines: [], components: [] };
      if (around === undefined && begun.name !== 'VCALENDAR')
        refuse(`line ${line}`, says('CALENDAR_OUTSIDE', begun.name));
      if (around !== undefined && mayNotHold(around, begun)) refuse(`line ${around.line}`, unended(around, begun.line));
      (around?.components ?? calendars).push(begun);
      open.push(begun);
    } else if (told.name === 'END') {
      if (!open.some((one) => one.name === kindOf(told)))
        refuse(`line ${line}`, says('CALENDAR_UNBEGUN', kindOf(told)));
      if (around!.name !== kindOf(told)) refuse(`line ${around!.line}`, unended(around!, line));
      open.pop();
    } else if (around === undefined || name === '') refuse(`line ${line}`, says('CALENDAR_BROKEN'));
    else around.lines.push(told);
  }
  const last = open.at(-1);
  if (last?.name === 'VCALENDAR') refuse(`line ${all.length}`, says('CALENDAR_CUT_OFF'));
  if (last) refuse(`line ${last.line}`, says('CALENDAR_PART_CUT_OFF', last.name));
  return calendars;
}

const kindOf = (line: ContentLine): string => afterColon(line).toUpperCase();

/** Calendars hold events and the like, and these hold alarms and parts that have none of these names. */
const mayNotHold = ({ name }: CalendarComponent, inner: CalendarComponent): boolean =>
  inner.name === 'VCALENDAR' ||
  (name !== 'VCALENDAR' && /^V(?:EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)$/.test(inner.name));

const unended = ({ name }: CalendarComponent, line: number): Said => says('CALENDAR_UNENDED', name, String(line));

/** The first line of a name in a component. */
export const lineOf = ({ lines }: CalendarComponent, name: string): ContentLine | undefined =>
  lines.find((line) => line.name === name);

interface Property {
  readonly values: readonly string[];
  readonly language: string;
}

/** @throws FileProblems with the line that cannot be read */
export function propertyOf({ text, line }: ContentLine): Property {
  try {
    const property = new ICAL.Property(ICAL.parse.property(text, ICAL.design.icalendar));
    return { values: property.getValues().map(String), language: String(property.getParameter('language') ?? '') };
  } catch {
    return refuse(`line ${line}`, says('CALENDAR_BROKEN'));
  }
}

/** Returns the text after the last colon: the value of a line whose values hold none. */
export const afterColon = ({ text }: ContentLine): string => text.slice(text.lastIndexOf(':') + 1).trim();

/** @returns the first value of a name; null where there is none, or an empty one */
export function valueOf(component: CalendarComponent, name: string): string | null {
  const line = lineOf(component, name);
  const text = line === undefined ? '' : (propertyOf(line).values[0] ?? '').trim();
  return text === '' ? null : text;
}
