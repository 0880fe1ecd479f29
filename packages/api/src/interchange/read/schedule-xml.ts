import { collect, type Collector } from '../schedule/collect.ts';
import type { Schedule, Suppositions } from '../schedule/schedule.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import { quoted } from '../text/text.ts';
import { clock } from '../schedule/times.ts';
import { child, childMarkup, childText, readXml, type XmlElement } from '../text/xml.ts';
import { collectFrabEvent, dayOf } from './frab.ts';
import { says } from '../text/says.ts';

const kept = new Set(
  'date start end duration room slug url title subtitle track type language abstract description persons'.split(' '),
);

/** The elements around events, and those in which other dialects have something else. */
const frame = new Set(
  'schedule generator version url base_url conference day room tracks track color event'.split(' '),
);
const places = new Set(['schedule', 'day', 'room']);

/** schedule.xml in its dialects since 2007: with or without dates, guids, codes and zones. */
export function readScheduleXml(text: string, suppositions: Suppositions): Schedule {
  const collector = collect('schedule-xml', suppositions);
  let dayChange: string | null = null;
  let hasSchedule = false;
  let hasEvents = false;
  let foreign: XmlElement | null = null;
  readXml(text, (element, around) => {
    const parent = around.at(-1)?.name;
    hasSchedule ||= around.length === 0 && element.name === 'schedule';
    if (element.name === 'generator' && element.attributes['name'] === 'wikicon-graph') collector.plainTexts();
    if (element.name === 'conference' && parent === 'schedule') {
      dayChange = timeOfDay(collector, childText(element, 'day_change'), placeOf(element));
      collectConference(collector, element);
      return true;
    }
    if (!frame.has(element.name) && places.has(parent ?? '')) foreign ??= element;
    if (element.name === 'event') {
      hasEvents = true;
      collectEvent(collector, element, around, dayChange);
      return true;
    }
    if (element.name === 'room' && parent === 'day') {
      const { name = '', guid = null } = element.attributes;
      collector.room(name, placeOf(element), { guid });
      return true;
    }
    return element.name === 'day' && parent === 'schedule';
  });
  if (!hasSchedule) refuse('line 1', says('XML_FOREIGN'));
  if (!hasEvents && foreign !== null) refuseForeign(foreign);
  return collector.finish();
}

/** Another dialect would seem to have no sessions at all. */
const refuseForeign = (element: XmlElement): never =>
  refuse(placeOf(element), says('XML_NO_EVENTS', quoted(`<${element.name}>`)));

const placeOf = ({ line }: XmlElement): string => `line ${line}`;

function collectConference(collector: Collector, element: XmlElement): void {
  const day = (name: string): string | null => dayOf(collector, childText(element, name), placeOf(element));
  collector.conference({
    place: placeOf(element),
    title: childText(element, 'title'),
    startsOn: day('start'),
    endsOn: day('end'),
    timeZone: childText(element, 'time_zone_name'),
    venue: childText(element, 'venue'),
  });
}

/** Returns the time at which a day of the program ends, or null; any other text is a problem of the file. */
function timeOfDay(collector: Collector, text: string | null, place: string): string | null {
  if (text === null) return null;
  try {
    return clock(text);
  } catch {
    collector.problem(place, says('BAD_DAY_CHANGE', quoted(text)));
    return null;
  }
}

function collectEvent(
  collector: Collector,
  element: XmlElement,
  around: readonly XmlElement[],
  dayChange: string | null,
): void {
  const day = around.find(({ name }) => name === 'day');
  const room = around.find(({ name }) => name === 'room');
  const { guid, code, id } = element.attributes;
  for (const { name, children, text } of element.children)
    if (!kept.has(name) && (children.length > 0 || text.trim() !== '')) collector.unkept(name);
  const said = (name: string): string | null => childText(element, name);
  collectFrabEvent(
    collector,
    {
      place: placeOf(element),
      ids: [guid, code, id],
      day: day?.attributes['date'] ?? null,
      date: said('date'),
      start: said('start'),
      end: said('end'),
      duration: said('duration'),
      room: said('room') ?? room?.attributes['name'] ?? null,
      title: said('title'),
      subtitle: said('subtitle'),
      track: said('track'),
      type: said('type'),
      language: said('language'),
      abstract: childMarkup(element, 'abstract'),
      description: childMarkup(element, 'description'),
      persons: (child(element, 'persons')?.children ?? []).map((person) => ({
        ids: [person.attributes['guid'], person.attributes['code'], person.attributes['id']],
        name: person.text.trim() || childText(person, 'name') || '',
        about: childMarkup(person, 'biography') ?? childMarkup(person, 'abstract'),
      })),
    },
    dayChange,
  );
}
