import type { Edge, Page, PageArguments } from '@wikicon/schema';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { newRow } from '../dynamo/compose.ts';
import { createCursors } from './cursor.ts';
import { byName, memoryPage } from './in-memory.ts';
import { storedPage } from './in-store.ts';
import { listRequest } from './list.ts';

type Names = Page<Edge<string>>;
type Ask = (page: PageArguments) => Promise<Names>;

/** A list that others add to while it is read. */
interface List {
  readonly ask: Ask;
  /** The whole list in its order. */
  all(): Promise<string[]>;
  add(name: string): Promise<void>;
}

const cursors = createCursors('a key for tests');
let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

function inMemory(names: readonly string[]): List {
  const list = new Set(names);
  const ask: Ask = async (page) =>
    memoryPage(
      listRequest(cursors, 'list', '', page),
      [...list].map((name) => ({ node: name, data: {}, position: [name, name] })),
      byName,
    );
  return { ask, all: async () => namesOf(await ask({ first: 100 })), add: async (name) => void list.add(name) };
}

let lists = 0;

async function inStore(names: readonly string[], descending: boolean, keep: (name: string) => boolean): Promise<List> {
  const partition = `LIST#${(lists += 1)}`;
  const rowOf = (name: string) =>
    newRow('Person', { pk: partition, sk: name, gsi1pk: partition, gsi1sk: `N#${name}` }, name, '');
  await store.writer.put([
    ...names.map(rowOf),
    newRow('Reference', { pk: partition, sk: '~', gsi1pk: partition, gsi1sk: 'O#1' }, '', ''),
  ]);
  return {
    ask: async (page) =>
      storedPage(listRequest(cursors, 'list', partition, page), {
        table: store.table,
        range: { index: true, partition, prefix: 'N#', descending },
        entry: ({ data }) => ({ node: data as string, data: {} }),
        keep: (_data, name) => keep(name),
      }),
    async all() {
      const rows = await store.table.all({ index: true, partition, prefix: 'N#', descending });
      return rows.map(({ data }) => data as string).filter(keep);
    },
    add: (name) => store.writer.put([rowOf(name)]),
  };
}

const namesOf = ({ edges }: Names): string[] => edges.map(({ node }) => node);

/** Reads a list to its end, page by page, in one direction or the other. */
async function walk(
  { ask }: List,
  size: number,
  backwards: boolean,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Names = await ask(backwards ? { last: size, before: cursor } : { first: size, after: cursor });
    found.push(...(backwards ? namesOf(page).toReversed() : namesOf(page)));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) return found;
    cursor = backwards ? startCursor : endCursor;
    await between();
  }
}

const name = fc.string({ unit: fc.constantFrom(...'abcåÉжқییا-ʻ 19'), minLength: 1, maxLength: 4 });
const names = fc.uniqueArray(name, { maxLength: 25 });
const size = fc.integer({ min: 1, max: 8 });

const kinds: [string, (names: readonly string[]) => Promise<List>][] = [
  ['in memory', async (all) => inMemory(all)],
  ['in the store', (all) => inStore(all, false, () => true)],
  ['in the store, last first, with a condition', (all) => inStore(all, true, (one) => one.length !== 2)],
];

describe.each(kinds)('a list %s', (_kind, make) => {
  it('is the same forwards and backwards, whatever the size of its pages', async () => {
    await fc.assert(
      fc.asyncProperty(names, size, async (given, limit) => {
        const list = await make(given);
        const all = await list.all();
        expect(await walk(list, limit, false)).toEqual(all);
        expect(await walk(list, limit, true)).toEqual(all.toReversed());
      }),
      { numRuns: 25 },
    );
  });

  it('neither skips nor repeats what did not move, while others add to it', async () => {
    await fc.assert(
      fc.asyncProperty(names, names, size, fc.boolean(), async (given, added, limit, backwards) => {
        const list = await make(given);
        const before = await list.all();
        const queue = added.filter((one) => !given.includes(one));
        const found = await walk(list, limit, backwards, async () => {
          const next = queue.pop();
          if (next !== undefined) await list.add(next);
        });
        const kept = found.filter((one) => before.includes(one));
        expect(new Set(found).size).toBe(found.length);
        expect(backwards ? kept.toReversed() : kept).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('reads between two cursors', async () => {
    const list = await make(['aaa', 'bbb', 'ccc', 'ddd', 'eee']);
    const { edges } = await list.ask({ first: 5 });
    const page = await list.ask({ first: 5, after: edges[0]!.cursor, before: edges[3]!.cursor });
    expect(namesOf(page)).toEqual(namesOf({ edges, pageInfo: page.pageInfo }).slice(1, 3));
  });

  it('refuses a cursor of another list', async () => {
    const [one, other] = [await make(['a']), listRequest(cursors, 'another', '', {})];
    await expect(one.ask({ after: other.seal(['a']) })).rejects.toMatchObject({
      extensions: { code: 'BAD_CURSOR', argument: 'after' },
    });
  });
});
