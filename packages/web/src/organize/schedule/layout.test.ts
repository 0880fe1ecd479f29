import { expect, it } from 'vitest';
import { place, session } from './fixtures.ts';
import { breaksOf, hoursOf, layOut } from './layout.ts';
import type { Place } from './place.ts';

const placed = (id: string, at: Place) => ({ ...session(id, at), place: at });

it('sessions that meet in a room share its width, and others have it whole', () => {
  const all = [
    placed('alone', place(540)),
    placed('first', place(600, 60)),
    placed('second', place(630, 60)),
    placed('third', place(660)),
    placed('beside', place(600, 60, { room: 'rom_other' })),
  ];
  const lanes = layOut(all, ['rom_other', 'rom_hall']).map(
    ({ session: { id }, lane, lanes: of }) => `${id} ${lane + 1}/${of}`,
  );
  expect(lanes).toEqual(['alone 1/1', 'beside 1/1', 'first 1/2', 'second 2/2', 'third 1/2']);
});

it('a break is what lies between sessions in every room', () => {
  expect(breaksOf([place(600), place(540, 90), place(660), place(700)])).toEqual([
    { from: 630, to: 660 },
    { from: 690, to: 700 },
  ]);
  expect(breaksOf([])).toEqual([]);
});

it('a day shows working hours, and an hour beyond whatever is outside', () => {
  expect([hoursOf([]), hoursOf([place(500), place(1100, 40)]), hoursOf([place(10)])]).toEqual([
    { from: 540, to: 1080 },
    { from: 420, to: 1200 },
    { from: 0, to: 1080 },
  ]);
});
