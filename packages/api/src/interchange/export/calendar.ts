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
  return withSessions(feed, program).toString();
}

/** The same for the sessions of a person; each is the event that it is in the calendar of its conference. */
export function stageCalendar({ person, conferences, siteUrl }: Stage): string {
  const feed = emptyCalendar(person.displayName, personUrl(siteUrl, person));
  for (const sessions of conferences) withSessions(feed, sessions);
  return feed.toString();
}

const emptyCalendar = (name: string, url: string): ICalCalendar =>
  ical({ name, url, prodId: '//Wikicon Graph//schedule//EN', method: ICalCalendarMethod.PUBLISH, ttl: 3_600 });

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
