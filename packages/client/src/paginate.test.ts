import { expect, it } from 'vitest';
import { pages, type Connection } from './paginate.ts';

/** A list whose cursors are the numbers of its pages. */
const list = (...all: readonly (readonly string[])[]) => {
  const asked: (string | null)[] = [];
  const pageAfter = async (after: string | null): Promise<Connection<string>> => {
    asked.push(after);
    const next = Number(after ?? 0) + 1;
    return { nodes: all[next - 1] ?? [], pageInfo: { hasNextPage: next < all.length, endCursor: String(next) } };
  };
  return { asked, pageAfter };
};

it('yields each page, also an empty one, and asks for none that is not there', async () => {
  const { asked, pageAfter } = list(['a', 'b'], [], ['c']);
  expect([await Array.fromAsync(pages(pageAfter)), asked]).toEqual([
    ['a', 'b', 'c'],
    [null, '1', '2'],
  ]);
});

it('asks for no page that nobody comes to', async () => {
  const { asked, pageAfter } = list(['a', 'b'], ['c']);
  for await (const one of pages(pageAfter)) if (one === 'b') break;
  expect(asked).toEqual([null]);
});

it('yields edges where these were asked for', async () => {
  const edges = [{ role: 'SPEAKER' }];
  const pageInfo = { hasNextPage: false, endCursor: null };
  expect(await Array.fromAsync(pages(async () => ({ edges, pageInfo })))).toEqual(edges);
});

it('yields nothing of what is not there', async () => {
  expect(await Array.fromAsync(pages(async () => null))).toEqual([]);
});

it('does not ask for ever where the document ignores the cursor', async () => {
  const same = { nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'x' } };
  await expect(Array.fromAsync(pages(async () => same))).rejects.toThrow('after: $after');
});
