import { expect, it } from 'vitest';
import { slotAt, type Field } from './point.ts';

const field: Field = {
  left: 100,
  top: 50,
  width: 400,
  height: 540,
  columns: 4,
  isRightToLeft: false,
  hours: { from: 540, to: 1080 },
};

it('a point is a room and a time at a step of five minutes', () => {
  expect([slotAt(field, 101, 50), slotAt(field, 299, 112)]).toEqual([
    { column: 0, minute: 540 },
    { column: 1, minute: 600 },
  ]);
});

it('from right to left the first room is on the right', () => {
  expect(slotAt({ ...field, isRightToLeft: true }, 499, 50).column).toBe(0);
});

it('beside the field is the nearest room in it', () => {
  expect([slotAt(field, 0, 50).column, slotAt(field, 900, 50).column]).toEqual([0, 3]);
});
