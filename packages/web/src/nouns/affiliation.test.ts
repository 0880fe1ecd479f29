import { expect, it } from 'vitest';
import { affiliationTime } from './affiliation.ts';

it.each([
  ['2016', null, 'since 2016'],
  [null, '2024-05', 'until May 2024'],
  ['2016', '2024-05', '2016 – 2024'],
  [null, null, null],
])('says of a place from %s to %s no more than is known: %s', (since, until, text) => {
  expect(affiliationTime({ since, until })?.replaceAll(/\s*–\s*/g, ' – ') ?? null).toBe(text);
});
