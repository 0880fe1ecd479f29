import type { Conference } from '@wikicon/schema';
import type { PersonSnapshot } from '../../rows/person.ts';
import { isScheduled, roomName } from './frab.ts';
import { localTime, personUrl, textIn } from './names.ts';
import type { ExportedSession, Sessions } from './program.ts';

const statuses = {
  TENTATIVE: 'https://schema.org/EventScheduled',
  CONFIRMED: 'https://schema.org/EventScheduled',
  CANCELLED: 'https://schema.org/EventCancelled',
} as const;
const modes = {
  IN_PERSON: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** A conference as an event. */
export function conferenceNode({ conference, siteUrl }: Sessions): object {
  const { name, summary, startsOn, endsOn, status, attendanceMode, slug, wikidataId, workingLanguages } = conference;
  const page = `${siteUrl}/conferences/${slug}`;
  const place = placeOf(conference);
  return {
    '@type': 'Event',
    '@id': page,
    url: page,
    name: textIn(name, conference),
    ...(summary && { description: textIn(summary, conference) }),
    ...(startsOn && { startDate: startsOn }),
    ...(endsOn && { endDate: endsOn }),
    eventStatus: statuses[status],
    ...(attendanceMode && { eventAttendanceMode: modes[attendanceMode] }),
    ...(place && { location: place }),
    inLanguage: workingLanguages,
    ...(wikidataId && { sameAs: `http://www.wikidata.org/entity/${wikidataId}` }),
  };
}

/** A session as an event; one that has no room of its own is where its conference is. */
export function sessionNode(session: ExportedSession, { conference, rooms, siteUrl }: Sessions): object {
  const { id, slot, title, abstract, speakers, spokenLanguages } = session;
  const room = rooms.find((one) => one.id === slot?.room?.id);
  const place = placeOf(conference);
  const location = room
    ? { '@type': 'Place', name: roomName(room, conference), ...(place && { containedInPlace: place }) }
    : place;
  return {
    '@type': 'Event',
    '@id': `${siteUrl}/sessions/${id}`,
    url: `${siteUrl}/sessions/${id}`,
    name: textIn(title, conference, session),
    ...(abstract && { description: textIn(abstract, conference, session) }),
    eventStatus: statuses[session.status],
    ...(isScheduled(session) && {
      startDate: localTime(session.slot.startsAt, conference.timeZone),
      endDate: localTime(session.slot.endsAt, conference.timeZone),
    }),
    ...(location && { location }),
    inLanguage: spokenLanguages,
    performer: speakers.map(({ person }) => personNode(person, siteUrl)),
  };
}

/** A person by the name that they chose, and their page here: no other page is known to be theirs. */
export const personNode = (person: PersonSnapshot, siteUrl: string): object => ({
  '@type': 'Person',
  '@id': personUrl(siteUrl, person),
  url: personUrl(siteUrl, person),
  name: person.displayName,
});

function placeOf(conference: Conference): object | null {
  const { city, country } = conference;
  if (city === null) return null;
  const name = textIn(city, conference);
  const address = { '@type': 'PostalAddress', addressLocality: name, ...(country && { addressCountry: country }) };
  return { '@type': 'Place', name, address };
}
