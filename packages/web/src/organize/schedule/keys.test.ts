import { describe, expect, it } from 'vitest';
import { place } from './fixtures.ts';
import { actOf } from './keys.ts';

const around = {
  days: ['2027-04-10', '2027-04-11'],
  rooms: ['rom_hall', 'rom_other'],
  hours: { from: 540, to: 1080 },
  isRightToLeft: false,
};
const act = (key: string, at = place(600), more: Partial<typeof around> = {}) =>
  actOf({ key, code: '' }, at, { ...around, ...more });

it('arrows go by five minutes from wherever a session stands, and not out of the day', () => {
  expect(act('ArrowDown')).toEqual({ place: place(605) });
  expect(act('ArrowUp', place(603))).toEqual({ place: place(600) });
  expect([act('ArrowUp', place(540)), act('ArrowDown', place(1050))]).toEqual([
    { place: place(540) },
    { place: place(1050) },
  ]);
});

it('arrows go to the room that is seen on that side', () => {
  const other = { place: place(600, 30, { room: 'rom_other' }) };
  expect([act('ArrowRight'), act('ArrowLeft', place(600), { isRightToLeft: true })]).toEqual([other, other]);
  expect(act('ArrowLeft')).toEqual({ place: place(600) });
});

it('plus and minus make it longer and shorter, and never nothing', () => {
  expect([act('+'), act('-'), act('−', place(600, 5))]).toEqual([
    { place: place(600, 35) },
    { place: place(600, 25) },
    { place: place(600, 5) },
  ]);
});

it('pages are days', () => {
  expect([act('PageDown'), act('PageUp')]).toEqual([
    { place: place(600, 30, { day: '2027-04-11' }) },
    { place: place(600) },
  ]);
});

describe('a letter', () => {
  it('is known by its place on the keyboard, in any language', () => {
    const typed = (key: string, code: string) => actOf({ key, code }, place(600), around);
    expect([typed('г', 'KeyU'), typed('ب', 'KeyF'), typed('x', 'KeyX')]).toEqual(['tray', 'free', null]);
  });
});
