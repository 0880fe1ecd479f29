import { expect, it } from 'vitest';
import { place } from './fixtures.ts';
import { noted, takenBack, type Step } from './steps.ts';

const step = (id: string, version: number, from: number): Step => ({ id, version, before: place(from) });

it('a move that follows another one of its session is taken back, and then the other from the version it left', () => {
  const steps = [step('one', 2, 600), step('other', 7, 600), step('one', 3, 660)].reduce(noted, [] as readonly Step[]);
  expect(takenBack(steps, 4)).toEqual([step('one', 4, 600), step('other', 7, 600)]);
});

it('a move before somebody else’s change is not', () => {
  expect(takenBack([step('one', 2, 600), step('one', 9, 660)], 10)).toEqual([step('one', 2, 600)]);
});
