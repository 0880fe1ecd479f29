import type { EventStatus, LanguageTag, Localized, SpeakerRole } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import { textOfHtml } from '../text/html.ts';
import { idsIn, type Ids } from '../text/ids.ts';
import { languageOf } from '../text/languages.ts';
import { peopleOfFile } from './people.ts';
import { FileProblems, maxDiagnostics, type Diagnostic, type Said } from '../../kernel/diagnostic.ts';
import {
  unknownConference,
  type FileNamed,
  type Schedule,
  type ScheduleFormat,
  type Suppositions,
} from './schedule.ts';
import { withKeys, type Unkeyed } from './repeats.ts';
import { isAddress, roomsOfFile } from './rooms.ts';
import { slotOf, type WrittenTime } from './slot.ts';
import { bilingual, clean, clipped, limits, localized, oneLine, quoted, type FileText } from '../text/text.ts';
import { zoneOfFile } from '../zones/file-zone.ts';
import { says } from '../text/says.ts';

/** A session as a file writes it. */
export interface WrittenSession {
  readonly place: string;
  readonly ids: Ids;
  readonly title: FileText;
  readonly subtitle?: FileText;
  /** Texts that follow one another; what is said twice is kept once. */
  readonly abstract: readonly FileText[];
  readonly time: WrittenTime | null;
  readonly room: string | null;
  /** Undefined where the format knows of no such thing. */
  readonly type?: FileNamed | null | undefined;
  readonly topics?: readonly FileNamed[] | undefined;
  readonly languages: readonly string[];
  readonly status?: EventStatus;
  readonly speakers?: readonly WrittenSpeaker[] | undefined;
}

export interface WrittenSpeaker {
  /** As the collector gave it for a person. */
  readonly person: string;
  readonly role: SpeakerRole;
}

export type Collector = ReturnType<typeof collect>;

/** Takes what a reader finds in a file, gives each thing one place, and remembers what is wrong. */
export function collect(format: ScheduleFormat, suppositions: Suppositions) {
  const [warnings, problems]: [Diagnostic[], Diagnostic[]] = [[], []];
  const rooms = roomsOfFile();
  const named = { topic: new Map<string, FileNamed>(), type: new Map<string, FileNamed>() };
  const people = peopleOfFile();
  const sessions: (Omit<Unkeyed, 'speakers'> & Pick<WrittenSession, 'speakers'>)[] = [];
  const unkept = new Map<string, number>();
  let conference = unknownConference;
  let isPlain = false;
  const zone = zoneOfFile(suppositions.timeZone);
  const main = suppositions.languages[0] ?? 'und';
  const prose = (text: string): string => (isPlain ? clean(text) : textOfHtml(text));

  /** Nothing here is longer than an input may be. */
  const fit = (text: Localized | null, most: number, place: string): Localized | null =>
    clipped(text, most, () => warn(place, says('LONG_TEXT', most)));
  const warn = (place: string, said: Said): void => void warnings.push({ place, ...said });
  const lost = (place: string) => (tag: string) => warn(place, says('TEXT_NO_LANGUAGE', quoted(tag)));
  const problem = (place: string, said: Said): void => {
    if (problems.length < maxDiagnostics) problems.push({ place, ...said });
  };

  return {
    warn,
    problem,

    /** Our own files have texts as they are to be read. */
    plainTexts: () => void (isPlain = true),

    conference({ timeZone = null, ...told }: Partial<typeof unknownConference>): void {
      const given = Object.entries(told).flatMap(([name, value]) => (value ? [[name, oneLine(value)]] : []));
      conference = { ...conference, ...Object.fromEntries(given) };
      if (timeZone === null) return;
      conference = { ...conference, timeZone: zone.name(timeZone) };
      if (conference.timeZone === null) warn('conference', says('UNKNOWN_ZONE', quoted(timeZone)));
    },

    /** Something in the file for which the graph has no place. */
    unkept: (name: string): void => void unkept.set(name, (unkept.get(name) ?? 0) + 1),

    room(name: FileText, place: string, more: { guid?: string | null; capacity?: number | null } = {}) {
      const told = localized(name, main, oneLine, lost(place));
      const isOnline = Object.values(told ?? {}).some(isAddress);
      if (isOnline) this.unkept('room (an address of the web)');
      const known = isOnline ? null : fit(told, limits.name, place);
      if (known === null) return null;
      const text = typeof name === 'string' ? name : Object.values(known)[0]!;
      return rooms.add({ text, name: known, place, guid: more.guid ?? null, capacity: more.capacity ?? null });
    },

    named(kind: 'topic' | 'type', name: FileText, place: string, key?: string): FileNamed | null {
      const known = fit(localized(name, main, oneLine, lost(place)), limits.name, place);
      if (known === null) return null;
      const own = key ?? `name:${fold(Object.values(known)[0]!)}`;
      if (!named[kind].has(own)) named[kind].set(own, { key: own, place, name: known });
      return named[kind].get(own)!;
    },

    /** @returns what a session finds them by */
    person(name: string, place: string, more: { ids: Ids; about?: FileText; language?: string | null }): string | null {
      const shown = fit({ [main]: oneLine(name) }, limits.person, place)![main]!;
      if (shown === '') return null;
      const spoken = languageOf(more.language ?? '') ?? main;
      const about = fit(localized(more.about, spoken, prose, lost(place)), limits.about, place);
      return people.add({ ids: more.ids, name: shown, about, place });
    },

    session(written: WrittenSession): void {
      const { place, ids, time, status = 'CONFIRMED', type, topics, speakers } = written;
      const spokenLanguages = languagesOf(written);
      const title = fit(titleOf(written.title, spokenLanguages, place), limits.title, place);
      if (title === null) return problem(place, says('NO_TITLE'));
      const room = written.room === null ? null : this.room(written.room, place);
      const times = slotOf(time, zone.current, {
        problem: (said) => problem(place, said),
        warn: (said) => warn(place, said),
        saw: zone.saw,
      });
      if (times === null && room !== null && time !== null) warn(place, says('ROOM_WITHOUT_TIME'));
      const told = joined([written.subtitle, ...written.abstract], spokenLanguages[0] ?? main, place);
      const abstract = fit(told, limits.abstract, place);
      const slot = times && { ...times, room: room === null ? null : rooms.get(room) };
      const [id = null] = idsIn(ids);
      const begin = time?.start ?? '';
      sessions.push({ id, begin, place, title, abstract, slot, type, topics, spokenLanguages, status, speakers });
    },

    /** @throws FileProblems when the file cannot be brought in */
    finish(): Schedule {
      if (zone.problem !== null) problem('times', zone.problem);
      if (problems.length > 0) throw new FileProblems(problems);
      if (zone.remark !== null) warn('times', zone.remark);
      for (const [name, count] of unkept) warn(name, says('NO_PLACE', count));
      const keyed = rooms.keyed();
      const persons = people.keyed(warn);
      return {
        format,
        conference: {
          ...conference,
          title: nameOf(conference.title),
          venue: nameOf(conference.venue),
          shownZone: zone.shown,
        },
        rooms: [...keyed.values()],
        topics: [...named.topic.values()],
        types: [...named.type.values()],
        people: [...new Set(persons.values())],
        sessions: withKeys(
          sessions.map((one) => ({
            ...one,
            slot: one.slot && { ...one.slot, room: one.slot.room && keyed.get(one.slot.room.key)! },
            speakers: one.speakers?.map(({ person, role }) => ({ person: persons.get(person)!, role })),
          })),
          warn,
        ),
        warnings,
      };
    },
  };

  function nameOf(text: string | null): string | null {
    const name = text === null ? null : fit(localized(text, main, oneLine), limits.name, conference.place);
    return name === null ? null : Object.values(name)[0]!;
  }

  function languagesOf({ languages, place }: WrittenSession): LanguageTag[] {
    const given = languages.map((text) => text.trim()).filter((text) => text !== '');
    const known = given.map(languageOf);
    for (const [at, tag] of known.entries()) if (tag === null) warn(place, says('UNKNOWN_LANGUAGE', `“${given[at]}”`));
    return [...new Set(known.filter((tag) => tag !== null))];
  }

  function titleOf(text: FileText, spoken: readonly LanguageTag[], place: string) {
    const languages = [...new Set([...spoken, ...suppositions.languages])];
    const both = typeof text === 'string' && !isPlain ? bilingual(oneLine(text), languages) : null;
    return both ?? localized(text, spoken[0] ?? main, oneLine, lost(place));
  }

  function joined(texts: readonly FileText[], language: LanguageTag, place: string) {
    const all: Record<LanguageTag, string[]> = {};
    for (const text of texts)
      for (const [tag, part] of Object.entries(localized(text, language, prose, lost(place)) ?? {}))
        if (!(all[tag] ??= []).includes(part)) all[tag].push(part);
    const entries = Object.entries(all).map(([tag, parts]) => [tag, parts.join('\n\n')] as const);
    return entries.length === 0 ? null : Object.fromEntries(entries);
  }
}
