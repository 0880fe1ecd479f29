import { readFileSync } from 'node:fs';
import { declarations, nouns, type Declaration } from '@wikicon/schema';
import { buildSchema, extendSchema, parse, validate } from 'graphql';
import type * as Descriptors from '../../src/noun/descriptors.ts';
import { afterAll, expect, it, vi } from 'vitest';
import { descriptorOf as described } from './descriptors.ts';
import { moduleOf } from './documents.ts';

/** A noun that is declared here alone, of kinds of field that others have. */
const excursion = {
  ...nouns.Announcement,
  name: 'Excursion',
  prefix: 'exc',
  list: { name: 'excursions', description: 'Where one goes together.' },
  fields: {
    name: nouns.Room.fields.name,
    seats: nouns.Room.fields.capacity,
    leavesAt: nouns.Milestone.fields.startsAt,
    guides: nouns.Milestone.fields.people,
    takenOn: nouns.MediaFile.fields.takenOn,
  },
  read: 'WITH_CONFERENCE',
} as unknown as Declaration;
delete (excursion as { waiting?: unknown }).waiting;

vi.mock('../../src/noun/descriptors.ts', async (original) => {
  const { descriptors } = await original<typeof Descriptors>();
  return { descriptors: { ...descriptors, Excursion: described(excursion) } };
});

// Files share their modules.
afterAll(() => {
  vi.doUnmock('../../src/noun/descriptors.ts');
  vi.resetModules();
});

const { fieldsOf, nounOf, nounOfList } = await import('../../src/noun/fields.ts');
const { labelsOf, wordsOf } = await import('../../src/noun/words.ts');
const { formOf } = await import('../../src/noun/draft.ts');
const { organizePages } = await import('../../src/organize/pages.ts');
const { addressOfNode } = await import('../../src/organize/history/address.ts');
const name = 'Excursion' as Parameters<typeof fieldsOf>[0];

it('has a list and a way to it, and its history leads to its form', () => {
  const pages = organizePages('synthetic', { organizes: true, makesProgram: true });
  expect([
    nounOfList('excursions'),
    nounOf('exc_01'),
    pages.find(({ title }) => title === 'Excursion')?.to,
    addressOfNode('synthetic', 'exc_01'),
  ]).toEqual([
    'Excursion',
    'Excursion',
    { name: 'organize-nodes', params: { slug: 'synthetic', list: 'excursions' } },
    { name: 'organize-nodes', params: { slug: 'synthetic', list: 'excursions', node: 'exc_01' } },
  ]);
});

it('is called as it is declared until it has messages', () => {
  expect([wordsOf(name), labelsOf(name)]).toEqual([
    {
      name: 'Excursion',
      list: 'Excursion',
      add: 'New: Excursion',
      remove: 'Delete',
      removeQuestion: 'It leaves the graph for everybody.',
    },
    { name: 'Name', seats: 'Seats', leavesAt: 'Leaves at', guides: 'Guides', takenOn: 'Taken on' },
  ]);
});

it('edits each field by its kind', () => {
  const node = {
    name: { text: 'To the mountains', language: 'en', translations: [{ language: 'en', text: 'To the mountains' }] },
    seats: 20,
    leavesAt: null,
    guides: [{ id: 'per_01', displayName: 'Synthetic Person 1' }],
    takenOn: '2026-04-19',
  };
  const { draftOf, inputOf } = formOf(fieldsOf(name), { slug: 'synthetic', zone: 'Asia/Tashkent', languages: ['en'] });
  expect(inputOf(draftOf(node))).toEqual({
    ...node,
    name: [{ language: 'en', text: 'To the mountains' }],
    guides: ['per_01'],
  });
});

it('what its form and list ask for and send fits the schema that follows from it', () => {
  const sdl = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
  const schema = extendSchema(buildSchema(sdl), parse(ofExcursions));
  const texts = [...moduleOf(excursion).matchAll(/graphql\(\s*`([^`]*)`/g)].map(([, text]) => text!);
  const shared = `
    fragment Text on LocalizedText { text }
    fragment Organizer on Viewer { isAdministrator }
    fragment Organized on Conference { id }
    fragment Refusal on WriteError { __typename }`;
  const problems = validate(schema, parse(`${shared} ${texts.join('\n')}`));
  expect([texts.length, problems.map(({ message }) => message)]).toEqual([6, []]);
  expect(declarations.some((one) => one.name === excursion.name)).toBe(false);
});

/** What a schema gains by the declaration, as far as forms need it. */
const ofExcursions = `
  directive @_unmask on FRAGMENT_DEFINITION
  type Excursion implements Node {
    id: ID! version: Int! viewerCanDelete: Boolean! viewerCanUpdate: Boolean!
    name(languages: [LanguageTag!]): LocalizedText! seats: Int leavesAt: DateTime guides: [Person!]! takenOn: Date
  }
  type ExcursionConnection { nodes: [Excursion!]! pageInfo: PageInfo! }
  extend type Conference { excursions(first: Int, after: String): ExcursionConnection! }
  type ExcursionPayload { change: ID excursion: Excursion! }
  input CreateExcursionInput { conference: ID! }
  input UpdateExcursionInput { id: ID! }
  union ExcursionResult =
    InvalidInput | KeyReused | NotAllowed | NotFound | NotSignedIn | ExcursionPayload | StillReferenced | VersionConflict
  extend type Mutation {
    createExcursion(input: CreateExcursionInput!): ExcursionResult!
    updateExcursion(input: UpdateExcursionInput!): ExcursionResult!
    deleteExcursion(input: DeleteInput!): DeletionResult!
  }`;
