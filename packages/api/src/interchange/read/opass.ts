import { collect, type Collector } from '../schedule/collect.ts';
import type { Json } from '../text/json.ts';
import { languageOf } from '../text/languages.ts';
import { references } from '../schedule/references.ts';
import type { FileNamed, Schedule, Suppositions } from '../schedule/schedule.ts';
import { says } from '../text/says.ts';

const unkept = ['co_write', 'qa', 'slide', 'record', 'live', 'uri', 'broadcast'] as const;

/** session.json of OPass: everything by ids, names and texts in two languages under their tags. */
export function readOpass(file: Json, suppositions: Suppositions): Schedule {
  const collector = collect('opass', suppositions);
  const byId = <Value>(list: Json, read: (entry: Json, id: string) => Value | null): ReadonlyMap<string, Value> =>
    references(
      collector,
      list.list.map((entry) => {
        const id = entry.at('id').text ?? '';
        return [id, read(entry, id), entry.place] as const;
      }),
    );
  const named = (list: string, kind: 'topic' | 'type') =>
    byId(file.at(list), (entry, id) => collector.named(kind, inLanguages(entry, 'name'), entry.place, `id:${id}`));
  const [types, tags] = [named('session_types', 'type'), named('tags', 'topic')];
  const rooms = byId(file.at('rooms'), (entry, id) => {
    const name = namesOf(inLanguages(entry, 'name'), id);
    // No name at all where it is an address: its id is no name of a room.
    return collector.room(name, entry.place) === null ? '' : (Object.values(name)[0] as string);
  });
  const people = byId(file.at('speakers'), (entry, id) => personOf(collector, entry, id));
  for (const session of file.at('sessions').list) collectSession(collector, session, { types, tags, rooms, people });
  return collector.finish();
}

/** { zh: { title }, en: { title } } as { zh, en } */
function inLanguages(entry: Json, field: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name] of entry.entries())
    if (/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(name) && entry.at(name).at(field).text !== null && languageOf(name) !== null)
      found[name] = entry.at(name).at(field).text;
  return found;
}

const namesOf = (names: Record<string, unknown>, id: string): Record<string, unknown> =>
  Object.keys(names).length === 0 ? { und: id } : names;

function personOf(collector: Collector, entry: Json, id: string): string | null {
  const names = Object.values(inLanguages(entry, 'name')) as string[];
  return collector.person(names[0] ?? id, entry.place, { ids: [id], about: inLanguages(entry, 'bio') });
}

interface Lists {
  readonly types: ReadonlyMap<string, FileNamed>;
  readonly tags: ReadonlyMap<string, FileNamed>;
  readonly rooms: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

function collectSession(collector: Collector, session: Json, { types, tags, rooms, people }: Lists): void {
  const { place } = session;
  const said = (name: string): string | null => session.at(name).text;
  for (const name of unkept) if (said(name) !== null) collector.unkept(name);
  const start = said('start');
  if (start === null) collector.warn(place, says('NO_TIME'));
  collector.session({
    place,
    ids: [said('id')],
    title: inLanguages(session, 'title'),
    abstract: [inLanguages(session, 'description')],
    time: start === null ? null : { start, end: said('end') },
    room: rooms.get(said('room') ?? '') ?? said('room'),
    type: types.get(said('type') ?? '') ?? null,
    topics: session.at('tags').list.flatMap((tag) => tags.get(tag.text ?? '') ?? []),
    languages: [said('language') ?? ''],
    speakers: session.at('speakers').list.flatMap((speaker) => {
      const person = people.get(speaker.text ?? '');
      if (person === undefined) collector.warn(speaker.place, says('UNKNOWN_PERSON'));
      return person === undefined ? [] : [{ person, role: 'PRESENTER' as const }];
    }),
  });
}
