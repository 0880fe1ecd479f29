import { expect, it } from 'vitest';
import { session, slot } from '../../program/fixtures.ts';
import { breaksOf, gridOf, placeOf } from './grid.ts';

const at = (id: string, from: string, to: string, room: string | null) =>
  session(id, slot('2026-11-24', `2026-11-24T${from}:00Z`, `2026-11-24T${to}:00Z`, room));

it('has a row from each time to the next, a column for each room, and sessions in the order of time', () => {
  const grid = gridOf([
    at('opening', '04:00', '05:00', 'hall'),
    at('walk', '04:30', '06:00', null),
    at('talk', '05:00', '06:00', 'hall'),
    at('workshop', '05:00', '07:00', 'lab'),
  ]);
  expect({
    times: grid.times.map((time) => time.slice(11, 16)),
    columns: grid.columns.map(({ name, span }) => [name?.text ?? null, span]),
    cells: grid.cells.map(({ session, column, from, to }) => [session.id, column, from, to]),
  }).toEqual({
    times: ['04:00', '04:30', '05:00', '06:00', '07:00'],
    columns: [
      ['hall', 1],
      ['lab', 1],
      [null, 1],
    ],
    cells: [
      ['opening', 1, 1, 3],
      ['walk', 3, 2, 4],
      ['talk', 1, 3, 4],
      ['workshop', 2, 3, 5],
    ],
  });
});

it('puts sessions of one room side by side where they overlap, and below one another where they do not', () => {
  const grid = gridOf([
    at('one', '04:00', '05:00', 'hall'),
    at('two', '04:30', '05:30', 'hall'),
    at('three', '05:00', '06:00', 'hall'),
    at('elsewhere', '04:00', '05:00', 'lab'),
  ]);
  expect([grid.columns.map(({ span }) => span), grid.cells.map(({ column }) => column)]).toEqual([
    [2, 1],
    [1, 2, 1, 3],
  ]);
});

it('knows the rows in which nothing is held, and the place of a time among the rows', () => {
  const grid = gridOf([at('talk', '04:00', '05:00', 'hall'), at('workshop', '05:30', '06:30', 'lab')]);
  const place = (time: string) => placeOf(grid, Date.parse(`2026-11-24T${time}:00Z`));
  expect([breaksOf(grid), ['03:59', '04:00', '04:30', '05:15', '06:30'].map(place)]).toEqual([
    [2],
    [null, { row: 1, part: 0 }, { row: 1, part: 0.5 }, { row: 2, part: 0.5 }, null],
  ]);
});
