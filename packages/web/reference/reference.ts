import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { contents } from './contents.ts';
import { readExamples, type Example } from './examples.ts';
import type { Html } from './html.ts';
import { addressOf } from './link.ts';
import { overview, overviewEntries } from './overview.ts';
import { describer, type Describe } from './text.ts';
import { typeEntries, typePage } from './type-page.ts';
import { typesOf, usesIn, type Uses } from './uses.ts';

/** What the pages are made of. */
export interface Reference {
  readonly schema: GraphQLSchema;
  readonly types: readonly GraphQLNamedType[];
  readonly examples: readonly Example[];
  readonly usesOf: (type: string) => Uses;
  readonly describe: Describe;
}

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The list of what stands on it. */
  readonly contents: Html;
  readonly content: Html;
}

export const referenceOf = (schema: GraphQLSchema, examples: readonly Example[]): Reference => ({
  schema,
  types: typesOf(schema),
  examples,
  usesOf: usesIn(schema),
  describe: describer(schema),
});

/** The reference of the schema and the examples of this checkout. */
export function readReference(): Reference {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  return referenceOf(schema, readExamples(schema));
}

/** All pages: the first one, and one a type. */
export const pagesOf = (reference: Reference): readonly Page[] => [
  {
    path: '/docs',
    title: 'Schema reference',
    description: 'Every type, field and argument of the open graph of community conferences, with examples by task.',
    contents: contents(overviewEntries(reference)),
    content: overview(reference),
  },
  ...reference.types.map((type) => ({
    path: addressOf(type.name),
    title: `${type.name} – Schema reference`,
    description: type.description ?? '',
    contents: contents(typeEntries(type)),
    content: typePage(type, reference),
  })),
];
