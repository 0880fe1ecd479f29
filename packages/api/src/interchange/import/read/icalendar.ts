import { formats, type EventStatus } from '@wikicon/schema';
import ICAL from 'ical.js';
import { collect, type Collector } from '../collect.ts';
import { refuse } from '../remarks.ts';
import type { Schedule, Suppositions } from '../schedule.ts';
import { instantOf } from '../times.ts';

const statuses: Readonly<Record<string, EventStatus>> = { TENTATIVE: 'TENTATIVE', CANCELLED: 'CANCELLED' };

/** The events of a calendar; each is parsed by itself, so that a large one does not fill the memory. */
export function readCalendar(text: string, suppositions: Suppositions): Schedule {
  const collector = collect('icalendar', suppositions);
  const { outside, events } = takenApart(text);
  const calendar = parse(outside, 'line 1');
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const said = (name: string): string | null => plain(calendar.getFirstPropertyValue(name));
  collector.conference({ title: said('name') ?? said('x-wr-calname'), timeZone: said('x-wr-timezone') });
  for (const { lines, line } of events) collectEvent(collector, lines, `line ${line}`);
  ICAL.TimezoneService.reset();
  return collector.finish();
}

interface Taken {
  readonly outside: string;
  readonly events: readonly { readonly lines: string; readonly line: number }[];
}

/** The lines of each event, and all the others. */
function takenApart(text: string): Taken {
  const outside: string[] = [];
  const events: { lines: string; line: number }[] = [];
  let event: string[] | null = null;
  let began = 0;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) [event, began] = [[], at + 1];
    (event ?? outside).push(line);
    if (event !== null && /^END:VEVENT\s*$/i.test(line)) {
      events.push({ lines: event.join('\r\n'), line: began });
      event = null;
    }
  }
  if (event !== null) refuse(`line ${began}`, 'The event that begins here does not end: the file is cut off.');
  if (!outside.some((line) => /^END:VCALENDAR\s*$/i.test(line)))
    refuse(`line ${outside.length}`, 'The calendar does not end: the file is cut off.');
  return { outside: outside.join('\r\n'), events };
}

function parse(text: string, place: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(text.trim()) as never);
  } catch {
    return refuse(place, 'From here on it is no calendar.');
  }
}

function collectEvent(collector: Collector, lines: string, place: string): void {
  const event = parse(lines, place);
  const said = (name: string): string | null => plain(event.getFirstPropertyValue(name));
  const summary = event.getFirstProperty('summary');
  const recurrence = said('recurrence-id');
  if (said('rrule') !== null) collector.warn(place, 'It is repeated; its first time alone is brought in.');
  if (event.getAllProperties('attendee').length > 0) collector.unkept('ATTENDEE');
  const topics = event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map(String))
    .flatMap((name) => collector.named('topic', name, place) ?? []);
  const uid = said('uid');
  collector.session({
    place,
    ids: [uid === null ? null : [uid, recurrence].filter((part) => part !== null).join(' ')],
    title: said('summary'),
    abstract: [said('description')],
    time: timeOf(collector, event, place),
    room: said('location'),
    topics: topics.length > 0 ? topics : undefined,
    languages: [String(summary?.getParameter('language') ?? '')],
    status: statuses[said('status')?.toUpperCase() ?? ''] ?? 'CONFIRMED',
  });
}

function timeOf(collector: Collector, event: ICAL.Component, place: string) {
  const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstProperty(name));
  const begin = start?.getFirstValue() as ICAL.Time | null | undefined;
  if (begin == null) {
    collector.warn(place, 'It has no time.');
    return null;
  }
  if (begin.isDate) {
    collector.warn(place, 'It lasts for whole days, so it has no time in the program.');
    return null;
  }
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  return {
    start: written(start!),
    ...(end == null ? { duration: duration === null ? null : duration.toSeconds() / 60 } : { end: written(end) }),
  };
}

/** Local times of a zone as instants, also where the calendar does not bring the zone; times of none as they are. */
function written(property: ICAL.Property): string {
  const time = property.getFirstValue() as ICAL.Time;
  if (time.zone?.tzid !== 'floating') return time.toJSDate().toISOString();
  const zone = String(property.getParameter('tzid') ?? '');
  return formats.timeZone.safeParse(zone).success ? instantOf(time.toString(), zone).at : time.toString();
}

function plain(value: unknown): string | null {
  const text = (value as { toString(): string } | null | undefined)?.toString().trim() ?? '';
  return text === '' ? null : text;
}
