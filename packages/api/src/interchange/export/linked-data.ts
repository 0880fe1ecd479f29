import { isScheduled, roomName } from './frab.ts';
import { localTime, personUrl, textIn } from './names.ts';
import type { ExportedSession, Program } from './program.ts';

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

/** The conference and its sessions in the words of schema.org; safe to stand inside a page. */
export function linkedData(program: Program): string {
  const { conference, siteUrl, rooms } = program;
  const { name, summary, startsOn, endsOn, city, country, status, attendanceMode, slug, wikidataId } = conference;
  const page = `${siteUrl}/conferences/${slug}`;
  const node = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': page,
    url: page,
    name: textIn(name, conference),
    ...(summary && { description: textIn(summary, conference) }),
    ...(startsOn && { startDate: startsOn }),
    ...(endsOn && { endDate: endsOn }),
    eventStatus: statuses[status],
    ...(attendanceMode && { eventAttendanceMode: modes[attendanceMode] }),
    ...(city && {
      location: {
        '@type': 'Place',
        name: textIn(city, conference),
        address: {
          '@type': 'PostalAddress',
          addressLocality: textIn(city, conference),
          ...(country && { addressCountry: country }),
        },
      },
    }),
    inLanguage: conference.workingLanguages,
    ...(wikidataId && { sameAs: `http://www.wikidata.org/entity/${wikidataId}` }),
    subEvent: program.sessions.map(sessionNode),
  };
  return JSON.stringify(node).replaceAll('<', String.raw`\u003C`);

  function sessionNode(session: ExportedSession) {
    const { id, slot, title, abstract, speakers, spokenLanguages } = session;
    const room = rooms.find((one) => one.id === slot?.room?.id);
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
      ...(room && { location: { '@type': 'Place', name: roomName(room, conference) } }),
      inLanguage: spokenLanguages,
      performer: speakers.map(({ person }) => ({
        '@type': 'Person',
        '@id': personUrl(siteUrl, person),
        name: person.displayName,
      })),
    };
  }
}
