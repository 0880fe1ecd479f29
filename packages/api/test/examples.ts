import { readdirSync, readFileSync } from 'node:fs';

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const folder = new URL('../../../examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The canonical queries, as docs, explorer and bench have them. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .toSorted()
  .map((name) => ({
    name,
    query: read(`${name}.graphql`),
    variables: JSON.parse(read(`${name}.variables.json`)) as Record<string, unknown>,
  }));

/** The ten that the contract promises a cost for. */
export const canonical = [
  'affiliate',
  'collaborators',
  'conference',
  'conferences',
  'find-sessions',
  'grant-report',
  'now-and-next',
  'person',
  'program',
  'story',
] as const;

/** A query with what it is asked about replaced, so that it runs on either embedded conference. */
export const about = (example: Example, replaced: Record<string, unknown>): Example => ({
  ...example,
  variables: Object.fromEntries(
    Object.entries(example.variables).map(([name, value]) => [name, name in replaced ? replaced[name] : value]),
  ),
});
