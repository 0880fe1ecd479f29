import { expect, it } from 'vitest';
import { initials } from './picture.ts';

it.each([
  ['Synthetic Person 02', 'S0'],
  ['Синтетик иштирокчи', 'СИ'],
  ['شخص ساختگی', 'شس'],
  ['synthetic.user', 'SU'],
  ['Sintetik', 'S'],
  ['…', ''],
])('Stands for %j by %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
