import { expect, it } from 'vitest';
import { node, nodes, people } from './fixtures.ts';
import { edgesOf, type Person } from './graph.ts';
import { layout } from './layout.ts';

const edges = edgesOf(people);

it('puts every node into its box, apart from all others, and always at the same place', () => {
  const { places, box } = layout(nodes, edges);
  const all = [...places.values()];
  const distances = all.flatMap((one, index) =>
    all.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  const isInside = all.every(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
  expect([[...places.keys()], isInside, Math.min(...distances) > 24]).toEqual([nodes.map(({ id }) => id), true, true]);
  expect(layout(nodes, edges)).toEqual({ places, box });
});

it('lays out two thousand nodes too', () => {
  const many = Array.from({ length: 1_000 }, (_, index): Person => ({
    node: node('person', `person ${index}`),
    tied: { session: [node('session', `session ${index}`)], organization: [], committee: [] },
  }));
  const all = many.flatMap(({ node, tied }) => [node, ...tied.session]);
  const { places } = layout(all, edgesOf(many));
  expect([...places.values()].filter(({ x, y }) => !Number.isFinite(x + y))).toEqual([]);
});
