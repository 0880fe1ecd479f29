import type { Collector } from '../schedule/collect.ts';
import { clock, dateOf, minutesOfDays, nextDay } from '../schedule/times.ts';
import type { WrittenTime } from '../schedule/slot.ts';
import { quoted, type FileText } from '../text/text.ts';
import { says } from '../text/says.ts';

/** An event as schedule.xml and schedule.json have it in common. */
export interface FrabEvent {
  readonly place: string;
  readonly ids: readonly (string | number | null | undefined)[];
  /** The day that it stands under. */
  readonly day: string | null;
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly duration: string | number | null;
  readonly room: string | null;
  readonly title: FileText;
  readonly subtitle: FileText;
  readonly track: FileText;
  readonly type: FileText;
  readonly language: string | null;
  readonly abstract: FileText;
  readonly description: FileText;
  readonly persons: readonly FrabPerson[];
}

export interface FrabPerson {
  readonly ids: readonly (string | number | null | undefined)[];
  readonly name: string;
  readonly about: FileText;
}

/** @param dayChange when a day of the program ends, as clocks show it: what is earlier belongs to the night before */
export function collectFrabEvent(collector: Collector, event: FrabEvent, dayChange: string | null): void {
  const { place, ids, title, subtitle, abstract, description, track, type, language, room, persons } = event;
  const topic = collector.named('topic', track, place);
  collector.session({
    place,
    ids,
    title,
    subtitle,
    abstract: [abstract, description],
    time: timeOf(collector, event, dayChange),
    room,
    type: collector.named('type', type, place),
    topics: topic === null ? [] : [topic],
    languages: language === null ? [] : [language],
    speakers: persons.flatMap(({ name, ...more }) => {
      const person = collector.person(name, place, { ...more, language });
      return person === null ? [] : [{ person, role: 'PRESENTER' as const }];
    }),
  });
}

function timeOf(
  collector: Collector,
  { place, day, date, start, end, duration: written }: FrabEvent,
  dayChange: string | null,
): WrittenTime | null {
  const duration = minutesOfDays(written) ?? written;
  if (date !== null && date.length > 10) return { start: date, end, duration };
  const own = date ?? day;
  if (own === null || start === null) {
    collector.warn(place, says('NO_TIME'));
    return null;
  }
  try {
    const [first, at] = [dateOf(own), clock(start)];
    const isNight = dayChange !== null && at < dayChange;
    return { start: `${isNight ? nextDay(first) : first}T${at}`, duration };
  } catch {
    collector.problem(place, says('BAD_DATE_TIME', quoted(`${own} ${start}`)));
    return null;
  }
}

/** A day that a file says, or nothing; a file says when it is none. */
export function dayOf(collector: Collector, text: string | null, place: string): string | null {
  if (text === null) return null;
  try {
    return dateOf(text);
  } catch {
    collector.problem(place, says('BAD_DAY', quoted(text)));
    return null;
  }
}
