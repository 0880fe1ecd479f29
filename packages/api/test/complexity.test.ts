import { Kind, parse, print, visit, type FieldNode, type SelectionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complexityLimit } from '../src/http/complexity.ts';
import { about, canonical, examples, type Example } from './examples.ts';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

const asked = canonical.map((name) => examples.find((example) => example.name === name)!);
const complexityOf = async ({ query, variables }: Example) =>
  (await api.ask(query, variables)).extensions.cost.complexity;

/** The same query, so many times at once. */
const times = (count: number, query: string): string => {
  const copies = (field: SelectionNode): SelectionNode[] =>
    Array.from({ length: count }, (_, n) => ({ ...field, alias: { kind: Kind.NAME, value: `copy${n}` } }) as FieldNode);
  return print(
    visit(parse(query), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: { ...operation.selectionSet, selections: operation.selectionSet.selections.flatMap(copies) },
      }),
    }),
  );
};

/** How many objects an answer holds. */
function objectsIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 0);
  return Array.isArray(value) ? inner : inner + 1;
}

describe('the limit on complexity', () => {
  it.each(asked)('admits the canonical query $name', async (example) => {
    expect(await complexityOf(example)).toBeLessThanOrEqual(complexityLimit);
  });

  // Many copies of a small query have too many words before they cost too much.
  it.each(asked)('refuses the least multiple of $name that is above it', async (example) => {
    const least = Math.floor(complexityLimit / (await complexityOf(example))) + 1;
    const { data, errors } = await api.ask(times(least, example.query), example.variables);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toMatch(/^(QUERY_TOO_COMPLEX|GRAPHQL_PARSE_FAILED)$/);
  });

  it.each(asked)('takes $name for at least half of the objects that the demo answers with', async (example) => {
    const { query, variables } = about(example, { conference: 'demo' });
    const { data, extensions } = await api.ask(query, variables);
    expect(extensions.cost.complexity).toBeGreaterThanOrEqual(objectsIn(data) / 2);
  });

  it('leaves room in the program for a further object of each session, and more', async () => {
    const { query, variables } = examples.find(({ name }) => name === 'program')!;
    const more = query.replace('unnamedSpeakerCount', 'unnamedSpeakerCount media(first: 5) { nodes { pageUrl } }');
    expect(await complexityOf({ name: '', query: more, variables })).toBeLessThanOrEqual(complexityLimit);
  });

  it('is reached by the largest of them asked twice', async () => {
    const largest = Math.max(...(await Promise.all(asked.map(complexityOf))));
    expect(2 * largest).toBeGreaterThan(complexityLimit);
  });

  it('grows with the size of the page', async () => {
    const query = 'query($first: Int) { conferences(first: $first) { nodes { id name { text } } } }';
    const costs = await Promise.all(
      [1, 10, 100].map((first) => complexityOf({ name: '', query, variables: { first } })),
    );
    expect(costs).toEqual([2, 20, 200]);
  });

  it('does not count what caching clients add to every selection', async () => {
    const { query, variables } = examples.find(({ name }) => name === 'program')!;
    const everywhere = print(
      visit(parse(query), {
        SelectionSet: (set) => ({
          ...set,
          selections: [...set.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
        }),
      }),
    );
    expect(await complexityOf({ name: '', query: everywhere, variables })).toBe(
      await complexityOf({ name: '', query, variables }),
    );
  });
});
