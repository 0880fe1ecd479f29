import { expect, it } from 'vitest';
import { protectedCountries, toldOfPeople } from './protected-countries.ts';

it('names countries by their codes, each once', () => {
  expect([...protectedCountries].every((country) => /^[A-Z]{2}$/.test(country))).toBe(true);
  expect(protectedCountries.size).toBe(37);
});

it('tells a country that is protected as one with the others, and every other as it is', () => {
  expect(['UZ', 'CN', 'FR'].map(toldOfPeople)).toEqual(['OTHER', 'OTHER', 'FR']);
});
