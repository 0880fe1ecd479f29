import { Temporal } from 'temporal-polyfill';

/** What a schedule tells of an event, as a reader of a few lines sees it: nothing of the importer is used. */
export interface ToldEvent {
  readonly title: string;
  readonly start: string;
  readonly minutes: number;
  readonly room: string;
  readonly people: readonly string[];
}

interface Told {
  readonly sessions: readonly ToldEvent[];
  /** Different people and rooms. */
  readonly people: number;
  readonly rooms: number;
}

/** Reads schedule.xml, schedule.json of both versions, and session.json of OPass. */
export function eventsOfFile(text: string, timeZone: string): Told {
  if (text.startsWith('<')) return fromXml(text, timeZone);
  const file = JSON.parse(text);
  if (file.sessions) return fromOpass(file);
  return file.schedule.events ? fromVersion2(file.schedule) : fromVersion1(file.schedule.conference);
}

const instant = (written: string): string => new Date(written).toISOString();
const minutes = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / 60_000;
const clockMinutes = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
const plain = (text: string): string =>
  text
    .replaceAll(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
    )
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();

function counted(sessions: readonly ToldEvent[], people: Iterable<unknown>, rooms: Iterable<unknown>): Told {
  return { sessions, people: new Set(people).size, rooms: new Set(rooms).size };
}

function fromXml(text: string, timeZone: string): Told {
  const people: string[] = [];
  const rooms = [...text.matchAll(/<room name="([^"]*)"/g)].map(([, name]) => plain(name!));
  const sessions = text
    .split(/<day /)
    .slice(1)
    .flatMap((day) => {
      const date = /date="([^"]*)"/.exec(day)![1]!;
      return [...day.matchAll(/<event .*?<\/event>/gs)].map(([event]): ToldEvent => {
        const said = (name: string): string =>
          plain(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(event)?.[1] ?? '');
        const persons = [...event.matchAll(/<person ([^>]*)>(.*?)<\/person>/gs)];
        people.push(...persons.map(([, id]) => id!));
        const local = Temporal.PlainDateTime.from(`${date}T${said('start')}`);
        const start = said('date') || local.toZonedDateTime(timeZone).toInstant().toString();
        return {
          title: said('title'),
          start: instant(start),
          minutes: clockMinutes(said('duration')),
          room: said('room'),
          people: persons.map(([, , name]) => plain(name!)).toSorted(),
        };
      });
    });
  return counted(sessions, people, rooms);
}

function fromVersion1({ days }: any): Told {
  const events = days.flatMap((day: any) => Object.values(day.rooms).flat());
  const persons = events.flatMap((event: any) => event.persons);
  return counted(
    events.map((event: any): ToldEvent => ({
      title: plain(event.title),
      start: instant(event.date),
      minutes: clockMinutes(event.duration),
      room: event.room,
      people: event.persons.map((person: any) => plain(person.public_name ?? person.name)).toSorted(),
    })),
    persons.map(({ guid, code, id }: any) => guid ?? code ?? id),
    events.map((event: any) => event.room),
  );
}

function fromVersion2({ events }: any): Told {
  return counted(
    events.map((event: any): ToldEvent => ({
      title: plain(event.title),
      start: instant(event.start),
      minutes: minutes(event.start, event.end),
      room: event.room.name ?? '',
      people: event.participants.map(({ name }: any) => plain(name)).toSorted(),
    })),
    events.flatMap((event: any) => event.participants.map(({ guid }: any) => guid)),
    events.map((event: any) => event.room.guid),
  );
}

/** Of two languages the one that the session is held in. */
function fromOpass({ sessions, speakers, rooms }: any): Told {
  const nameOf = (id: string) => plain(speakers.find((one: any) => one.id === id).zh.name);
  return counted(
    sessions.map((session: any): ToldEvent => ({
      title: plain(session[session.language === 'English' ? 'en' : 'zh'].title),
      start: instant(session.start),
      minutes: minutes(session.start, session.end),
      room: session.room,
      people: session.speakers.map(nameOf).toSorted(),
    })),
    speakers.map(({ id }: any) => id),
    rooms.map(({ id }: any) => id),
  );
}
