import costs from '../../../examples/costs.json' with { type: 'json' };
import type { Cost } from './cost.ts';
import { atPresent, exampleOf, type Example } from './example.ts';

// Vite reads the options as they stand here, so they cannot be shared.
const queries = import.meta.glob<string>('../../../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const present = new Date();
const nameIn = (path: string): string => /([^/]+)\.graphql$/.exec(path)![1]!;
const costOf: Readonly<Record<string, Cost>> = costs;
const read = ([path, query]: [path: string, query: string]): Example => {
  const [name, given] = [nameIn(path), variables[path.replace(/graphql$/, 'variables.json')] ?? null];
  return exampleOf(name, query, atPresent(given, present), costOf[name]);
};

const all = Object.entries(queries).map(read);

/** What the first visit opens: it has an answer in every graph, whatever the day. */
export const opening: Example = all.find(({ title }) => title === 'What is on')!;

/** The canonical queries, each with its variables: first what is opened first, and then by name. */
export const examples: readonly Example[] = [opening, ...all.filter((one) => one !== opening)];
