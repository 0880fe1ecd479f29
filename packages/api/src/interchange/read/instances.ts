import type { Collector } from '../schedule/collect.ts';
import type { CalendarTime, CalendarTimes } from './calendar-times.ts';
import { afterColon, lineOf, valueOf, type CalendarComponent } from './calendar-lines.ts';
import { says } from '../text/says.ts';

/** An event, or one instance of an event that is repeated. */
export interface Instance {
  readonly event: CalendarComponent;
  readonly times: CalendarTimes;
  /** The same whenever the calendar comes again. */
  readonly key: string | null;
  readonly start: CalendarTime | null;
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  /** True for an event that takes place more than once. */
  readonly isRepeated: boolean;
}

interface Told extends Instance {
  /** The instance of its event that it replaces (RFC 5545, 3.8.4.4). */
  readonly replaces: CalendarTime | null;
  readonly excluded: readonly CalendarTime[];
  readonly revision: number;
}

/**
 * Returns the instances of the events of a stream: of repeated events the first time alone, where it was not moved,
 * cancelled or excluded, and every time that is told apart from the others.
 */
export function instancesOf(
  calendars: readonly { readonly calendar: CalendarComponent; readonly times: CalendarTimes }[],
  collector: Pick<Collector, 'warn'>,
): readonly Instance[] {
  const told = calendars.flatMap(({ calendar, times }) => {
    const isAllCancelled = valueOf(calendar, 'METHOD')?.toUpperCase() === 'CANCEL';
    const events = calendar.components.filter(({ name }) => name === 'VEVENT');
    return events.map((event) => toldOf(event, times, isAllCancelled));
  });
  return [...Map.groupBy(told, ({ key, event }) => key ?? event).values()].flatMap((same) => resolved(same, collector));
}

function toldOf(event: CalendarComponent, times: CalendarTimes, isAllCancelled: boolean): Told {
  const place = `line ${event.line}`;
  const timesOf = (name: string) =>
    event.lines.filter((line) => line.name === name).flatMap((line) => times.of(line, place));
  return {
    event,
    times,
    key: valueOf(event, 'UID'),
    start: timesOf('DTSTART')[0] ?? null,
    replaces: timesOf('RECURRENCE-ID')[0] ?? null,
    excluded: timesOf('EXDATE'),
    revision: Number(valueOf(event, 'SEQUENCE') ?? 0) || 0,
    isCancelled: isAllCancelled || /^CANCELL?ED$/i.test(valueOf(event, 'STATUS') ?? ''),
    // A class that is not known is private (RFC 5545, 3.8.1.3).
    isPrivate: event.lines.some((line) => line.name === 'CLASS' && !/^(?:PUBLIC)?$/i.test(afterColon(line))),
    isRepeated: ['RRULE', 'RDATE'].some((name) => lineOf(event, name) !== undefined),
  };
}

/** The instances that the components of one event leave. */
function resolved(all: readonly Told[], { warn }: Pick<Collector, 'warn'>): readonly Instance[] {
  const events = latest(all);
  const main = events.find(({ replaces }) => replaces === null);
  const replaced = names(events.map(({ replaces }) => replaces));
  const excluded = names(events.flatMap((one) => one.excluded));
  return events.flatMap((one): readonly Instance[] => {
    const place = `line ${one.event.line}`;
    if (one.replaces === null) {
      if (isNamed(one.start, replaced)) return [];
      if (!isNamed(one.start, excluded)) return [one];
      if (!one.isPrivate) warn(place, says('WITHOUT_FIRST_TIME'));
      return [];
    }
    const isFirst = main?.start != null && isNamed(main.start, names([one.replaces]));
    const isPrivate = one.isPrivate || (lineOf(one.event, 'CLASS') === undefined && main?.isPrivate === true);
    const instance = { ...one, isPrivate, isRepeated: isFirst && main.isRepeated };
    if (main !== undefined && one.isCancelled) {
      if (!isPrivate) warn(place, says('ONE_CANCELLED'));
      return [];
    }
    // Another time of an event has a name of its own: that of its event, and the time that it replaces.
    return [isFirst || one.key === null ? instance : { ...instance, key: `${one.key} ${one.replaces.local}` }];
  });
}

/** A later revision of a component is in place of an earlier one (RFC 5545, 3.8.7.4). */
function latest(all: readonly Told[]): readonly Told[] {
  const nameOf = ({ replaces }: Told): string => replaces?.at ?? replaces?.local ?? '';
  const last = new Map<string, number>();
  for (const one of all) last.set(nameOf(one), Math.max(one.revision, last.get(nameOf(one)) ?? 0));
  return all.filter((one) => one.revision >= last.get(nameOf(one))!);
}

/** The names of instances: by the instant, or by the clock where a zone is missing. */
const names = (times: readonly (CalendarTime | null)[]): ReadonlySet<string> =>
  new Set(times.flatMap((time) => (time === null ? [] : [time.local, time.at ?? time.local])));

const isNamed = (start: CalendarTime | null, called: ReadonlySet<string>): boolean =>
  start !== null && [start.at ?? start.local, start.local, start.local.slice(0, 10)].some((name) => called.has(name));
