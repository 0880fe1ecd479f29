import { readdirSync, readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Cost } from '../explorer/cost.ts';
import { exampleOf, type Example as Listed } from '../explorer/example.ts';
import { askedIn, type Asked } from './asked.ts';

/** A query that is ready to run, and what of the schema it asks for. */
export type Example = Listed & Asked;

const folder = new URL('../../../examples/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The canonical queries, by name. */
export function readExamples(schema: GraphQLSchema): readonly Example[] {
  const costs = JSON.parse(textOf('costs.json')) as Record<string, Cost>;
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.graphql$/.exec(file)?.[1] ?? []);
  return names.toSorted().map((name) => {
    const example = exampleOf(name, textOf(`${name}.graphql`), textOf(`${name}.variables.json`), costs[name]);
    return { ...example, ...askedIn(schema, example.query) };
  });
}
