import { expect, it } from 'vitest';
import { shared } from './known.ts';

const edges = (...ids: readonly string[]) => ids.map((id) => ({ node: { id } }));

it('names what stands in both lists once, however often somebody belonged to it', () => {
  expect(shared(edges('aff_1', 'aff_2', 'aff_3'), edges('aff_3', 'aff_2', 'aff_3', 'aff_4'))).toEqual([
    { id: 'aff_3' },
    { id: 'aff_2' },
  ]);
});
