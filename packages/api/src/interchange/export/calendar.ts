import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { isScheduled, roomName } from './frab.ts';
import { guidOf, textIn } from './names.ts';
import type { Program } from './program.ts';

const statuses = {
  TENTATIVE: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
} as const;

/** The sessions that have a time, as a calendar (RFC 5545); times are instants, which every client shows in its zone. */
export function calendar({ conference, sessions, rooms, siteUrl }: Program): string {
  const feed = ical({
    name: textIn(conference.name, conference),
    prodId: '//Wikicon Graph//schedule//EN',
    method: ICalCalendarMethod.PUBLISH,
    url: `${siteUrl}/conferences/${conference.slug}`,
    ttl: 3_600,
  });
  for (const session of sessions.filter(isScheduled)) {
    const { id, slot, title, abstract, status, speakers, version } = session;
    const room = rooms.find((one) => one.id === slot.room?.id);
    const changed = new Date(session.updatedAt);
    const about = [
      speakers.map(({ person }) => person.displayName).join(', '),
      abstract === null ? '' : textIn(abstract, conference, session),
    ];
    feed.createEvent({
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
    });
  }
  return feed.toString();
}
