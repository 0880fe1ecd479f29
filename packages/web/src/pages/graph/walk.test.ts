import { expect, it } from 'vitest';
import { nodes, people } from './fixtures.ts';
import { edgesOf, neighboursOf } from './graph.ts';
import { step, type Walk } from './walk.ts';

const found = neighboursOf(edgesOf(people));
const ways = { order: nodes.map(({ id }) => id), neighbours: (id: string) => found.get(id)!.map((one) => one.id) };

/** Returns the node reached by each key. */
const walked = (from: string, ...keys: readonly string[]): (string | undefined)[] => {
  let walk: Walk | undefined = { at: from, around: from };
  return keys.map((key) => (walk = walk && step(key, walk, ways))?.at);
};

it('goes down and up in the order of the table, and no further than its ends', () => {
  expect([
    walked('Ž', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp'),
    walked('Ž', 'End', 'ArrowDown', 'ArrowUp'),
  ]).toEqual([
    ['A', 'M', 'A', 'Ž', 'Ž'],
    ['team', 'team', 'group'],
  ]);
});

it('visits the neighbours of a node one after another, in both directions, again and again', () => {
  expect([
    walked('Ž', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'),
    walked('Ž', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'),
  ]).toEqual([
    ['talk', 'panel', 'group', 'talk'],
    ['group', 'panel', 'group'],
  ]);
});

it('stays with a neighbour when told to, and visits its neighbours from there', () => {
  expect(walked('A', 'ArrowRight', ' ', 'ArrowRight', 'ArrowRight')).toEqual(['panel', 'panel', 'Ž', 'A']);
});

it('leaves other keys to the browser', () => {
  expect(walked('A', 'Enter')).toEqual([undefined]);
});
