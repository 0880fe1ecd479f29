import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptedLanguages } from './accept.ts';

it('reads the tags of a header, best first', () => {
  expect(acceptedLanguages('en;q=0.5, uz-latn, ru;q=0.8')).toEqual(['uz-Latn', 'ru', 'en']);
});

it('leaves out what is ill-formed, refused or means anything', () => {
  expect(acceptedLanguages('*, fr;q=0, de;q=high, x_y, ky')).toEqual(['ky']);
});

it('never fails, whatever the header', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(acceptedLanguages(header).length).toBeLessThanOrEqual(20);
    }),
  );
});
