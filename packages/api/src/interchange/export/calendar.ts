import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { isScheduled, roomName, type Scheduled } from './frab.ts';
import { guidOf, personUrl, textIn } from './names.ts';
import type { Stage } from './person.ts';
import type { Sessions } from './program.ts';

const statuses = {
  TENTATIVE: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
} as const;

/** The sessions that have a time, as a calendar (RFC 5545); times are instants, which every client shows in its zone. */
export function calendar(program: Sessions): string {
  const { conference, siteUrl } = program;
  const feed = emptyCalendar(textIn(conference.name, conference), `${siteUrl}/conferences/${conference.slug}`);
  return fileOf(withSessions(feed, program));
}

/** The same for the sessions of a person; each is the event that it is in the calendar of its conference. */
export function stageCalendar({ person, conferences, siteUrl }: Stage): string {
  const feed = emptyCalendar(person.displayName, personUrl(siteUrl, person));
  for (const sessions of conferences) withSessions(feed, sessions);
  return fileOf(feed);
}

const emptyCalendar = (name: string, url: string): ICalCalendar =>
  ical({ name, url, prodId: '//Wikicon Graph//schedule//EN', method: ICalCalendarMethod.PUBLISH, ttl: 3_600 });

/** A calendar holds a component (RFC 5545, 3.6): one of no events the description of a zone, which no client shows. */
const emptyZone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  'END:VCALENDAR',
].join('\r\n');

/** Every line ends, the last one too (RFC 5545, 3.4). */
function fileOf(feed: ICalCalendar): string {
  const text = feed.toString().trimEnd();
  return `${feed.length() > 0 ? text : text.replace(/END:VCALENDAR$/, emptyZone)}\r\n`;
}

function withSessions(feed: ICalCalendar, sessions: Sessions): ICalCalendar {
  for (const session of sessions.sessions.filter(isScheduled)) feed.createEvent(eventOf(session, sessions));
  return feed;
}

function eventOf(session: Scheduled, { conference, rooms, siteUrl }: Sessions): ICalEventData {
  const { id, slot, title, abstract, status, speakers, version } = session;
  const room = rooms.find((one) => one.id === slot.room?.id);
  const changed = new Date(session.updatedAt);
  const about = [
    speakers.map(({ person }) => person.displayName).join(', '),
    abstract === null ? '' : textIn(abstract, conference, session),
  ];
  return {
    id: guidOf(id),
    // Every write of a session counts its version up, and nothing counts it down.
    sequence: version - 1,
    stamp: changed,
    lastModified: changed,
    start: new Date(slot.startsAt),
    end: new Date(slot.endsAt),
    status: statuses[status],
    summary: textIn(title, conference, session),
    description: about.filter((part) => part !== '').join('\n\n') || null,
    location: room ? roomName(room, conference) : null,
    url: `${siteUrl}/sessions/${id}`,
  };
}
