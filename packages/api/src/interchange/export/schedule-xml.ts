import { frabDays, trackOf, typeOf, type FrabDay, type Scheduled } from './frab.ts';
import { acronymOf, clockDuration, guidOf, localTime, minutesOf, numbering, sessionSlug, textIn } from './names.ts';
import type { Program } from './program.ts';
import { element, xmlFile, type Element } from './xml.ts';

/** schedule.xml as frab and pretalx write it, after https://c3voc.de/schedule/schema.xsd. */
export function scheduleXml(program: Program): string {
  const { conference, siteUrl } = program;
  const { startsOn, endsOn, timeZone, slug } = conference;
  const days = frabDays(program);
  const [numberOf, numberOfPerson] = [numbering(), numbering()];
  const facts = [
    element('title', {}, textIn(conference.name, conference)),
    element('acronym', {}, acronymOf(conference)),
    startsOn && element('start', {}, startsOn),
    endsOn && element('end', {}, endsOn),
    element('days', {}, String(days.length)),
    element('timeslot_duration', {}, '00:05'),
    element('url', {}, `${siteUrl}/conferences/${slug}`),
    element('time_zone_name', {}, timeZone),
  ];
  return xmlFile(
    element(
      'schedule',
      {},
      element('generator', { name: 'wikicon-graph' }),
      element('url', {}, `${siteUrl}/conferences/${slug}/schedule.xml`),
      element('version', {}, program.updatedAt),
      element('conference', {}, ...facts),
      ...days.map(dayElement),
    ),
  );

  function dayElement({ index, date, start, end, rooms }: FrabDay): Element {
    return element(
      'day',
      { index, date, start, end },
      ...rooms.map(({ name, room, sessions }) =>
        element(
          'room',
          { name, guid: room && guidOf(room.id) },
          ...sessions.map((session) => eventElement(session, name)),
        ),
      ),
    );
  }

  function eventElement(session: Scheduled, room: string): Element {
    const { id, slot, title, abstract, speakers, spokenLanguages } = session;
    const date = localTime(slot.startsAt, timeZone);
    return element(
      'event',
      { id: numberOf(id), guid: guidOf(id) },
      element('date', {}, date),
      element('start', {}, date.slice(11, 16)),
      element('duration', {}, clockDuration(minutesOf(slot))),
      element('room', {}, room),
      element('slug', {}, sessionSlug(conference, session)),
      element('url', {}, `${siteUrl}/sessions/${id}`),
      element('title', {}, textIn(title, conference, session)),
      element('subtitle', {}),
      element('track', {}, trackOf(session, conference)),
      element('type', {}, typeOf(session, conference)),
      element('language', {}, spokenLanguages[0] ?? null),
      element('abstract', {}, abstract && textIn(abstract, conference, session)),
      element(
        'persons',
        {},
        ...speakers.map(({ person }) =>
          element('person', { id: numberOfPerson(person.id), guid: guidOf(person.id) }, person.displayName),
        ),
      ),
      element('links', {}),
    );
  }
}
