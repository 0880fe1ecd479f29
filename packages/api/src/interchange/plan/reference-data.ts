import type { Id, Localized } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import { latest } from '../../nouns/reference-data.ts';
import { intentOf, type Intent } from './intent.ts';
import { slugs } from '../text/names.ts';
import type { FileNamed, FileRoom, Schedule } from '../schedule/schedule.ts';
import type { Planning } from './planning.ts';

/** The intents for a kind, and the node that each thing of the file is. */
export interface Planned<Of extends Id> {
  readonly intents: readonly Intent[];
  readonly idOf: (thing: { readonly key: string }) => Of;
}

/** The venue that new rooms are in: the first one here, else one that the file names. */
export function planVenue({ known, ...needs }: Planning, { conference }: Schedule): Intent {
  const [venue] = known.venues;
  const name = conference.venue ?? conference.title ?? Object.values(known.conference.name)[0]!;
  return intentOf(needs, {
    name: 'Venue',
    key: 'venue',
    place: 'venue',
    theirs: {},
    here: venue ? { id: venue.id, version: venue.version, values: {} } : null,
    initial: { name: { [needs.language]: name } },
  });
}

export function planRooms(planning: Planning, rooms: readonly FileRoom[], venue: Id): Planned<Id<'rom'>> {
  const here = planning.known.rooms.map((room) => ({
    ...room,
    values: { name: room.name, capacity: room.capacity },
  }));
  return planNamed(planning, 'Room', rooms, here, (room) => ({
    theirs: { name: room.name, ...(room.capacity !== null && { capacity: room.capacity }) },
    initial: { venue },
  }));
}

export const planTopics = (planning: Planning, topics: readonly FileNamed[]): Planned<Id<'top'>> =>
  planNamed(planning, 'Topic', topics, planning.known.topics.map(nameOnly), ({ name }) => ({ theirs: { name } }));

export const planTypes = (planning: Planning, types: readonly FileNamed[]): Planned<Id<'typ'>> =>
  planNamed(planning, 'SessionType', types, planning.known.types.map(nameOnly), ({ name }) => ({ theirs: { name } }));

interface Here<Of extends Id> {
  readonly id: Of;
  readonly slug: string;
  readonly name: Localized;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const nameOnly = <Node extends Omit<Here<Id>, 'values'>>(node: Node) => ({ ...node, values: { name: node.name } });

const kinds = { Room: 'rom', Topic: 'top', SessionType: 'typ' } as const;

/** Matches things of the file with nodes here that it brought before, or that have the name in any language. */
function planNamed<Thing extends FileNamed, Of extends Id>(
  planning: Planning,
  name: keyof typeof kinds,
  things: readonly Thing[],
  here: readonly Here<Of>[],
  wanted: (thing: Thing) => { readonly theirs: Record<string, unknown>; readonly initial?: Record<string, unknown> },
): Planned<Of> {
  const slugFor = slugs(
    kinds[name],
    here.map(({ slug }) => slug),
  );
  const ids = new Map<string, Of>();
  const taken = new Set<Of>();
  const intents = things.map((thing, at) => {
    const before = planning.memory.of(kinds[name], thing.key);
    const match =
      here.find(({ id }) => id === before?.id) ?? here.find((one) => !taken.has(one.id) && isNamed(one, thing));
    const { theirs, initial } = wanted(thing);
    const text = Object.values(thing.name)[0]!;
    const intent = intentOf(planning, {
      name,
      key: thing.key,
      place: thing.place,
      theirs,
      here: match ?? null,
      ...(match === undefined && {
        initial: { ...initial, slug: slugFor(text), position: latest(planning.at.toISOString()) + at },
      }),
    });
    ids.set(thing.key, intent.id as Of);
    taken.add(intent.id as Of);
    return intent;
  });
  return { intents, idOf: ({ key }) => ids.get(key)! };
}

const isNamed = ({ name }: Here<Id>, thing: FileNamed): boolean => {
  const names = new Set(Object.values(name).map(fold));
  return Object.values(thing.name).some((text) => names.has(fold(text)));
};
