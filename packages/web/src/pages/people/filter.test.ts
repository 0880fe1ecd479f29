import { expect, it } from 'vitest';
import { finder } from './filter.ts';

const texts = ['Гүлнора Оʻтаева', 'Artemev Nikolay', null, 'Wikimedia Community User Group Oʻzbekiston', 'علی کریمی'];

it.each([
  '',
  '  ',
  'гүлнора',
  'ОТАЕВА',
  "o'zbek",
  'O`zbekiston',
  'Artemev_Nikolay',
  'niko art',
  'علي',
  'کريمي',
  'user group гүлнора',
])('“%s” finds what has all its words, wherever and however they are written', (typed) => {
  expect(finder(typed)(texts)).toBe(true);
});

it.each(['nikola x', 'özbeg', 'null'])('“%s” does not find what lacks a word', (typed) => {
  expect(finder(typed)(texts)).toBe(false);
});
