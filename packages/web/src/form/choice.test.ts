import { expect, it } from 'vitest';
import { matching } from './choice.ts';

const choices = [
  { value: 'per_1', label: 'Oʻtkir Synthetic' },
  { value: 'per_2', label: 'Hélène Synthetic', description: 'Helene-2' },
  { value: 'per_3', label: 'Елена Вымышленная' },
];
const found = (text: string) => matching(choices, text).map(({ value }) => value);

it.each([
  ['', ['per_1', 'per_2', 'per_3']],
  ["o'tk", ['per_1']],
  ['O‘TKIR', ['per_1']],
  ['helene', ['per_2']],
  ['synth hel', ['per_2']],
  ['еле', ['per_3']],
  ['thetic', []],
])('what begins words is found, whatever the case, accents and apostrophes: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
