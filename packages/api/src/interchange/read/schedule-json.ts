import { collect, type Collector } from '../schedule/collect.ts';
import type { Json } from '../text/json.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import type { Schedule, Suppositions } from '../schedule/schedule.ts';
import { collectFrabEvent, dayOf } from './frab.ts';
import { says } from '../text/says.ts';

const unkept = ['links', 'attachments', 'logo', 'answers', 'recording_license', 'do_not_record'] as const;

/** schedule.json version 1, as frab and pretalx write it. */
export function readScheduleJson(file: Json, suppositions: Suppositions): Schedule {
  const collector = collect('schedule-json', suppositions);
  if (file.at('generator').at('name').text === 'wikicon-graph') collector.plainTexts();
  const conference = file.at('schedule').at('conference');
  const day = (name: string): string | null => dayOf(collector, conference.at(name).text, conference.at(name).place);
  collector.conference({
    place: conference.place,
    title: conference.at('title').text,
    startsOn: day('start'),
    endsOn: day('end'),
    timeZone: conference.at('time_zone_name').text,
    venue: conference.at('venue').text,
  });
  for (const room of conference.at('rooms').list)
    collector.room(room.at('name').texts ?? room.text, room.place, {
      guid: room.at('guid').text,
      capacity: room.at('capacity').whole,
    });
  for (const one of conference.at('days').list) {
    if (!one.at('rooms').isThere) refuse(one.place, says('JSON_NO_ROOMS'));
    for (const [room, events] of one.at('rooms').entries())
      for (const event of events.list) collectEvent(collector, event, { day: one.at('date').text, room });
  }
  return collector.finish();
}

function collectEvent(
  collector: Collector,
  event: Json,
  around: { readonly day: string | null; readonly room: string },
) {
  const said = (name: string): string | null => event.at(name).text;
  for (const name of unkept) if (isSaid(event.at(name))) collector.unkept(name);
  const persons = event.at('persons').isThere ? event.at('persons') : event.at('speakers');
  collectFrabEvent(
    collector,
    {
      place: event.place,
      ids: [said('guid'), said('code'), said('id')],
      day: around.day,
      date: said('date'),
      start: said('start'),
      end: said('end'),
      duration: said('duration'),
      room: said('room') ?? around.room,
      title: event.at('title').texts,
      subtitle: event.at('subtitle').texts,
      track: event.at('track').texts,
      type: event.at('type').texts,
      language: said('language'),
      abstract: event.at('abstract').texts,
      description: event.at('description').texts,
      persons: persons.list.map((person) => ({
        ids: [person.at('guid').text, person.at('code').text, person.at('id').text],
        name: person.at('public_name').text ?? person.at('name').text ?? person.at('full_public_name').text ?? '',
        about: person.at('biography').texts,
      })),
    },
    null,
  );
}

const isSaid = (value: Json): boolean => value.list.length > 0 || value.text !== null;
