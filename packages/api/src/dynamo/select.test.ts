import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { newRow } from './compose.ts';
import type { Range } from './range.ts';
import { select } from './select.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

/** Letters that JavaScript and the store order otherwise, and those that stand beside the ends of ranges. */
const text = fc
  .array(fc.constantFrom('#', '$', '0', '~', 'A', 'é', 'Ж', '\uFFFD', '\u{1F600}', '\u{10FFFF}'), { maxLength: 4 })
  .map((letters) => letters.join(''));

const range = (partition: string): fc.Arbitrary<Range> =>
  fc
    .record({
      index: fc.boolean(),
      prefix: fc.option(text, { nil: undefined }),
      above: fc.option(text, { nil: undefined }),
      below: fc.option(
        text.filter((end) => end !== ''),
        { nil: undefined },
      ),
      descending: fc.boolean(),
    })
    // A prefix goes with no end, as in every range that is asked for.
    .map(({ prefix, above, below, ...rest }) => {
      const ends =
        prefix === undefined ? { ...(above !== undefined && { above }), ...(below && { below }) } : { prefix };
      return { partition, ...rest, ...ends };
    });

it('finds among rows what the store finds in its table, in the same order', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { maxLength: 12 }), fc.integer(), async (sorts, seed) => {
      const partition = `P${(count += 1)}`;
      const rows = sorts.map((sort, at) =>
        newRow('Node', { pk: partition, sk: `${sort}|`, gsi1pk: partition, gsi1sk: `${sort}|${at}` }, {}, '2026-11-29'),
      );
      await store.writer.put(rows);
      for (const one of fc.sample(range(partition), { seed, numRuns: 8 })) {
        const found = select(rows, one).rows.map(({ sk }) => sk);
        expect([one, found]).toEqual([one, (await store.table.all(one)).map(({ sk }) => sk)]);
      }
    }),
    { numRuns: 40 },
  );
});
