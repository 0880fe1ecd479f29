import { expect, it } from 'vitest';
import { node } from './fixtures.ts';
import { labels } from './labels.ts';
import type { Layout } from './layout.ts';

const nodes = [
  node('person', 'first', 'A name'),
  node('person', 'near', 'A name'),
  node('person', 'far', 'A long, long name'),
];

const laidOut = (near: number): Layout => ({
  places: new Map([
    ['first', { x: 50, y: 50 }],
    ['near', { x: 50 + near, y: 50 }],
    ['far', { x: 395, y: 150 }],
  ]),
  box: { x: 0, y: 0, width: 400, height: 200 },
});

it('leaves out a name that would cover another, and moves one that would leave the picture', () => {
  expect(labels(nodes, laidOut(20), 1)).toEqual(
    new Map([
      ['first', 0],
      ['far', expect.closeTo(-56.2)],
    ]),
  );
});

it('never leaves out the name of the node that is chosen', () => {
  const named = (chosen?: string) => [...labels(nodes.toReversed(), laidOut(20), 1, chosen).keys()];
  expect([named(), named('first')]).toEqual([
    ['far', 'near'],
    ['far', 'near', 'first'],
  ]);
});

it('has room for more names in a larger picture', () => {
  expect([...labels(nodes, laidOut(20), 3).keys()]).toEqual(['first', 'near', 'far']);
});
