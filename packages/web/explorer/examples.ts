import type { TabContent } from './share.ts';

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

/** The canonical queries as tabs, each with its variables, in the order of their names. */
export const examples: readonly TabContent[] = Object.entries(queries).map(([path, query]) => ({
  query: query.trimEnd(),
  variables: variables[path.replace(/graphql$/, 'variables.json')]?.trimEnd() ?? null,
}));
