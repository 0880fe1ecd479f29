import * as fc from 'fast-check';
import type { Draft } from './drafts.ts';

const languages = ['en', 'ru', 'uz', 'fa'] as const;

/** Text as the graph keeps it, in any script; what separates entries of a table's cell is not in it. */
const text = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((one) =>
      one
        .replaceAll(/[\p{Cc}\p{Cs};\uFFFE\uFFFF]/gu, '')
        .normalize('NFC')
        .trim(),
    )
    .filter((one) => one !== '');

const session = fc.record({
  title: text(40),
  abstract: fc.option(text(200)),
  language: fc.constantFrom(...languages),
  type: fc.option(fc.nat(2)),
  topic: fc.option(fc.nat(2)),
  slot: fc.option(
    fc.record({ start: fc.nat(90), minutes: fc.integer({ min: 1, max: 180 }), room: fc.option(fc.nat(2)) }),
    {
      freq: 6,
    },
  ),
  status: fc.constantFrom('CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED'),
  speakers: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
});

/** Numbers make names differ where they are found by their names. */
const named = (count: number) =>
  fc.tuple(...Array.from({ length: count }, (_, at) => text(20).map((one) => `${one} ${at}`)));

export const generatedProgram = fc.record({
  rooms: named(3),
  types: named(3),
  topics: named(3),
  people: named(4),
  sessions: fc.array(session, { minLength: 1, maxLength: 6 }),
});
export type GeneratedProgram = typeof generatedProgram extends fc.Arbitrary<infer Program> ? Program : never;

const midnight = Date.parse('2027-04-09T19:00:00Z');
const instant = (minutes: number): string => `${new Date(midnight + minutes * 60_000).toISOString().slice(0, 19)}Z`;

/** Writes a program into a conference, through the mutations that everybody has. */
export async function make(here: Draft, program: GeneratedProgram): Promise<void> {
  const english = (name: string) => [{ language: 'en', text: name }];
  const each = async (names: readonly string[], type: string, more: (at: number) => object): Promise<string[]> => {
    const ids: string[] = [];
    for (const [at, name] of names.entries())
      ids.push((await here.make(type, { ...more(at), name: english(name) })).id);
    return ids;
  };
  const venue = await here.make('Venue', { name: english('Synthetic venue') });
  const rooms = await each(program.rooms, 'Room', (at) => ({ venue: venue.id, slug: `room-${at}` }));
  const types = await each(program.types, 'SessionType', (at) => ({ slug: `type-${at}` }));
  const topics = await each(program.topics, 'Topic', (at) => ({ slug: `topic-${at}` }));
  const people: string[] = [];
  for (const displayName of program.people) people.push((await here.make('Person', { displayName })).id);
  for (const { title, abstract, language, type, topic, slot, status, speakers } of program.sessions)
    await here.make('Session', {
      title: [{ language, text: title }],
      abstract: abstract === null ? null : [{ language, text: abstract }],
      spokenLanguages: [language],
      type: type === null ? null : types[type],
      topics: topic === null ? [] : [topics[topic]],
      status,
      slot: slot && {
        startsAt: instant(slot.start * 15),
        endsAt: instant(slot.start * 15 + slot.minutes),
        room: slot.room === null ? null : rooms[slot.room],
      },
      speakers: speakers.map((person) => ({ person: people[person], role: 'PRESENTER' })),
    });
}
