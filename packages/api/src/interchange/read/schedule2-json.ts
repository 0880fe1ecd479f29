import { cut, type EventStatus, type SpeakerRole } from '@wikicon/schema';
import { collect, type Collector } from '../schedule/collect.ts';
import type { Json } from '../text/json.ts';
import { references } from '../schedule/references.ts';
import type { Schedule, Suppositions } from '../schedule/schedule.ts';
import { oneLine } from '../text/text.ts';
import { dayOf } from './frab.ts';
import { says } from '../text/says.ts';

const statuses: ReadonlyMap<string, EventStatus> = new Map([
  ['ACCEPTED', 'TENTATIVE'],
  ['CONFIRMED', 'CONFIRMED'],
  ['DELAYED', 'CONFIRMED'],
  ['CANCELED', 'CANCELLED'],
  ['CANCELLED', 'CANCELLED'],
]);
const roles: ReadonlyMap<string, SpeakerRole> = new Map([
  ['SPEAKER', 'PRESENTER'],
  ['HOST', 'MODERATOR'],
  ['MODERATOR', 'MODERATOR'],
  ['CONTRIBUTOR', 'CONTRIBUTOR'],
  ['GUEST', 'PANELIST'],
]);

/** schedule.json version 2, alpha 3. */
export function readSchedule2Json(file: Json, suppositions: Suppositions): Schedule {
  const collector = collect('schedule-json-2', suppositions);
  if (file.at('generator').at('name').text === 'wikicon-graph') collector.plainTexts();
  const schedule = file.at('schedule');
  const conference = schedule.at('conference');
  const day = (name: string): string | null => dayOf(collector, conference.at(name).text, conference.at(name).place);
  const days = conference.at('days').list;
  collector.conference({
    place: conference.place,
    title: titleOf(conference.at('title')),
    startsOn: days[0]?.at('date').text ?? day('start'),
    endsOn: days.at(-1)?.at('date').text ?? day('end'),
    timeZone: conference.at('time_zone_name').text,
    venue: conference.at('venue').text,
  });
  const listed = conference.at('rooms').list;
  for (const room of listed)
    collector.room(room.at('name').texts, room.place, {
      guid: room.at('guid').text,
      capacity: room.at('capacity').whole,
    });
  const rooms = references(
    collector,
    listed.map((room) => [room.at('guid').text ?? '', room.at('name').text, room.place] as const),
  );
  const tracks = references(
    collector,
    conference
      .at('tracks')
      .list.map((track) => [track.at('slug').text ?? '', track.at('name').texts, track.place] as const),
  );
  const isUntracked = untracked(file, conference);
  for (const event of schedule.at('events').list) collectEvent(collector, event, { rooms, tracks, isUntracked });
  return collector.finish();
}

const titleOf = (title: Json): string | null => title.text ?? title.list[0]?.text ?? null;

/** In our own files sessions without a topic stand in a track that has the name of the conference. */
function untracked(file: Json, conference: Json): (slug: string) => boolean {
  const isOurs = file.at('generator').at('name').text === 'wikicon-graph';
  const last = conference.at('tracks').list.at(-1)?.at('slug').text ?? '';
  return (slug) => isOurs && slug === last;
}

interface Around {
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, Json['texts']>;
  isUntracked(slug: string): boolean;
}

function collectEvent(collector: Collector, event: Json, { rooms, tracks, isUntracked }: Around): void {
  const { place } = event;
  const state = event.at('state').text ?? 'CONFIRMED';
  const status = statuses.get(state.toUpperCase());
  if (status === undefined) return collector.warn(place, says('NOT_IN_PROGRAM', cut(oneLine(state), 40)));
  const room = event.at('room');
  const track = event.at('track').at('slug').text ?? event.at('track').text;
  const topic =
    track === null || isUntracked(track) ? null : collector.named('topic', tracks.get(track) ?? track, place);
  const start = event.at('start').text;
  if (start === null) collector.warn(place, says('NO_TIME'));
  collector.session({
    place,
    ids: [event.at('guid').text, event.at('code').text, event.at('id').text],
    title: event.at('title').texts,
    subtitle: event.at('subtitle').texts,
    abstract: [event.at('abstract').texts, event.at('description').texts],
    time: start === null ? null : { start, end: event.at('end').text, duration: event.at('duration').text },
    room: room.at('name').text ?? rooms.get(room.at('guid').text ?? '') ?? room.text,
    type: collector.named('type', typeOf(event.at('type')), place),
    topics: topic === null ? [] : [topic],
    languages: [event.at('language').text ?? ''],
    status,
    speakers: event.at('participants').list.flatMap((participant) => {
      const person = collector.person(participant.at('name').text ?? '', participant.place, {
        ids: [participant.at('guid').text, participant.at('code').text, participant.at('id').text],
        about: participant.at('biography').texts,
      });
      return person === null
        ? []
        : [{ person, role: roles.get(participant.at('role').text?.toUpperCase() ?? '') ?? 'PRESENTER' }];
    }),
  });
}

/** LIGHTNING_TALK as Lightning talk; OTHER says nothing. */
function typeOf(type: Json): string | null {
  const word = type.text;
  if (word === null || word === 'OTHER') return null;
  const plain = word.replaceAll('_', ' ').toLowerCase();
  return /^[A-Z_-]+$/.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : word;
}
