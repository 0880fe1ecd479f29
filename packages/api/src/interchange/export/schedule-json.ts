import { frabDays, roomNames, trackOf, typeOf, type Scheduled } from './frab.ts';
import {
  acronymOf,
  clockDuration,
  guidOf,
  localTime,
  minutesOf,
  numbering,
  personUrl,
  sessionSlug,
  textIn,
} from './names.ts';
import type { Program } from './program.ts';

/** Only zones in this form fit the format; the times have their offsets anyway. */
export const fittingZone = (timeZone: string): { time_zone_name?: string } =>
  /^[A-Z][a-z]+\/[A-Z][a-z]+|^UTC$/.test(timeZone) ? { time_zone_name: timeZone } : {};

/** schedule.json v1, after https://c3voc.de/schedule/schema.json. */
export function scheduleJson(program: Program): string {
  const { conference, siteUrl, rooms } = program;
  const { startsOn, endsOn, timeZone, slug } = conference;
  const names = roomNames(rooms, conference);
  const numberOf = numbering();
  const days = frabDays(program).map((day) => ({
    index: day.index,
    date: day.date,
    day_start: day.start,
    day_end: day.end,
    rooms: Object.fromEntries(day.rooms.map(({ name, sessions }) => [name, sessions.map((one) => eventOf(one, name))])),
  }));
  const schedule = {
    version: program.updatedAt,
    base_url: `${siteUrl}/`,
    conference: {
      acronym: acronymOf(conference),
      title: textIn(conference.name, conference),
      start: startsOn ?? '',
      end: endsOn ?? '',
      daysCount: days.length,
      timeslot_duration: '00:05',
      ...fittingZone(timeZone),
      url: `${siteUrl}/conferences/${slug}`,
      rooms: rooms.map((room) => ({
        name: names.get(room.id)!,
        guid: guidOf(room.id),
        capacity: room.capacity,
      })),
      days,
    },
  };
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'wikicon-graph' },
    schedule,
  });

  function eventOf(session: Scheduled, room: string) {
    const { id, slot, title, abstract, speakers, spokenLanguages } = session;
    const date = localTime(slot.startsAt, timeZone);
    return {
      guid: guidOf(id),
      id: numberOf(id),
      date,
      start: date.slice(11, 16),
      end: localTime(slot.endsAt, timeZone),
      duration: clockDuration(minutesOf(slot)),
      room,
      slug: sessionSlug(conference, session),
      url: `${siteUrl}/sessions/${id}`,
      title: textIn(title, conference, session),
      subtitle: '',
      track: trackOf(session, conference),
      type: typeOf(session, conference),
      language: spokenLanguages[0] ?? null,
      abstract: abstract && textIn(abstract, conference, session),
      // A name, and no id beside it: the schema takes a person who has both for two kinds at once.
      persons: speakers.map(({ person }) => ({
        guid: guidOf(person.id),
        name: person.displayName,
        url: personUrl(siteUrl, person),
      })),
      links: [],
    };
  }
}
