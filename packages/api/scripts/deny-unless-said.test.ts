import { schema } from '@wikicon/schema/graphql';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { denyUnlessSaid, type Said } from './deny-unless-said.ts';

const said: Said = {
  openFields: { Node: 'id', Note: 'id title', Query: 'notes' },
  privateFields: { 'Note.remark': ['ORGANIZER'] },
  filterReads: { 'Query.notes(titles)': 'Note.title' },
  nodeReaders: { Note: 'EVERYBODY' },
  rules: { Note: {} },
  otherWrites: {},
};

const sdl = {
  note: 'interface Node { id: ID! } type Note implements Node { id: ID! title: String remark: String }',
  query: 'type Query { notes(first: Int, titles: [String!]): [Note!]! }',
  mutation: 'type Mutation { createNote(title: String!): Note }',
};

/** The complaints about a schema, line by line. */
function complaints(changes: Partial<typeof sdl>, rules: Partial<Said> = {}): string[] {
  try {
    denyUnlessSaid(buildSchema(Object.values({ ...sdl, ...changes }).join('\n')), { ...said, ...rules });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

it('accepts a schema of which every type, field, argument and mutation is named by a rule', () => {
  expect(complaints({})).toEqual([]);
});

it('accepts the schema that is served', () => {
  expect(denyUnlessSaid(schema)).toBe(schema);
});

it('names a type of node that has no readers', () => {
  expect(complaints({}, { nodeReaders: {} })).toEqual(['Note']);
});

it('names a field that is neither open nor private', () => {
  expect(complaints({ note: sdl.note.replace('title', 'title: String secret') })).toEqual(['Note.secret']);
});

it('names an argument that chooses by what no rule names', () => {
  expect(complaints({ query: sdl.query.replace('first: Int', 'first: Int, remarks: [String!]') })).toEqual([
    'Query.notes(remarks)',
  ]);
});

it('names an argument by which an open list would tell a private field', () => {
  const filterReads = { 'Query.notes(titles)': 'Note.remark' };
  expect(complaints({}, { filterReads })).toEqual(['Query.notes(titles)']);
});

it('names each part of a filter that reads what no rule names', () => {
  const query = 'type Query { notes(filter: Filter): [Note!]! } input Filter { title: String remark: String }';
  const filterReads = {
    'Query.notes(filter)': 'Filter',
    'Filter.title': 'Note.title',
    'Filter.remark': 'Note.remark',
  };
  expect(complaints({ query }, { filterReads })).toEqual(['Filter.remark']);
});

it('names a mutation that no rule holds', () => {
  expect(complaints({ mutation: 'type Mutation { forgetNote(id: ID!): Note }' })).toEqual(['Mutation.forgetNote']);
});

it('names a rule about a field that is not there, and one that says two things', () => {
  const privateFields = { ...said.privateFields, 'Note.title': [], 'Note.gone': [] };
  expect(complaints({}, { privateFields })).toEqual([
    'Note.gone (there is no such field)',
    'Note.title (both open and private)',
  ]);
});
