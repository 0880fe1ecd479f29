import type { EventStatus } from '@wikicon/schema';
import { collect, type Collector } from '../schedule/collect.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import type { Schedule, Suppositions } from '../schedule/schedule.ts';
import { quoted } from '../text/text.ts';
import { calendarTimes } from './calendar-times.ts';
import { afterColon, calendarsOf, lineOf, propertyOf, valueOf, type CalendarComponent } from './calendar-lines.ts';
import { describedZones } from './described-zone.ts';
import { instancesOf, type Instance } from './instances.ts';
import { says } from '../text/says.ts';

const statuses: Readonly<Record<string, EventStatus>> = { TENTATIVE: 'TENTATIVE', CONFIRMED: 'CONFIRMED' };

/** The events of a calendar, or of several in one stream (RFC 5545, 3.4). */
export function readCalendar(text: string, suppositions: Suppositions): Schedule {
  const collector = collect('icalendar', suppositions);
  const calendars = calendarsOf(text);
  if (calendars.length === 0) refuse('line 1', says('CALENDAR_NONE'));
  const zonesOf = new Map(calendars.map((calendar) => [calendar, valueOf(calendar, 'X-WR-TIMEZONE')]));
  // Calendars of several zones say nothing of the file as a whole.
  const isOneZone = new Set(zonesOf.values()).size === 1;
  for (const calendar of calendars) {
    collector.conference({
      title: valueOf(calendar, 'NAME') ?? valueOf(calendar, 'X-WR-CALNAME'),
      timeZone: isOneZone ? zonesOf.get(calendar)! : null,
    });
    for (const { name } of calendar.components) if (!/^V(?:EVENT|TIMEZONE)$/.test(name)) collector.unkept(name);
  }
  const zones = describedZones();
  const instances = instancesOf(
    calendars.map((calendar) => {
      const ownZone = isOneZone ? null : zonesOf.get(calendar)!;
      return { calendar, times: calendarTimes(calendar, { collector, zones, ownZone }) };
    }),
    collector,
  );
  const shown = instances.filter(({ isPrivate }) => !isPrivate);
  for (const instance of shown) collectEvent(collector, instance);
  const hidden = instances.length - shown.length;
  if (hidden > 0) collector.warn('calendar', says('PRIVATE', hidden));
  return collector.finish();
}

function collectEvent(collector: Collector, instance: Instance): void {
  const { event, key, isCancelled, isRepeated } = instance;
  const place = `line ${event.line}`;
  if (isRepeated) collector.warn(place, says('REPEATED'));
  if (lineOf(event, 'ATTENDEE') !== undefined) collector.unkept('ATTENDEE');
  const status = valueOf(event, 'STATUS') ?? 'CONFIRMED';
  const known = isCancelled ? 'CANCELLED' : statuses[status.toUpperCase()];
  if (known === undefined) collector.warn(place, says('TAKEN_CONFIRMED', quoted(status)));
  const topics = event.lines
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap((line) => propertyOf(line).values)
    .flatMap((name) => collector.named('topic', name, place) ?? []);
  const summary = lineOf(event, 'SUMMARY');
  collector.session({
    place,
    ids: [key],
    title: valueOf(event, 'SUMMARY'),
    abstract: [valueOf(event, 'DESCRIPTION')],
    time: timeOf(collector, instance),
    room: valueOf(event, 'LOCATION'),
    topics: topics.length > 0 ? topics : undefined,
    languages: summary === undefined ? [] : [propertyOf(summary).language],
    status: known ?? 'CONFIRMED',
  });
}

function timeOf(collector: Collector, { event, start, times }: Instance) {
  const place = `line ${event.line}`;
  if (start === null || start.isDay) {
    collector.warn(place, start === null ? says('NO_TIME') : says('WHOLE_DAYS'));
    return null;
  }
  const [end] = endOf(event, times, place);
  const duration = lineOf(event, 'DURATION');
  return { start: start.text, end: end?.text ?? null, duration: duration === undefined ? null : afterColon(duration) };
}

/** Reads the end, in the zone of the beginning where its own line says none. */
function endOf(event: CalendarComponent, times: Instance['times'], place: string) {
  const [end, start] = [lineOf(event, 'DTEND'), lineOf(event, 'DTSTART')];
  if (end === undefined) return [];
  const isBare = /^DTEND:\d{8}T\d{6}$/i.test(end.text);
  const [, before, utc] = /^(.*:)[^:]*?(Z?)$/i.exec(start!.text)!;
  return times.of(isBare ? { ...end, text: `${before}${end.text.slice(6)}${utc}` } : end, place);
}
