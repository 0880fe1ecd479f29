import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wikiPlain } from './wikitext.ts';

const read = (wikitext: string): string =>
  wikitext.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

it('no text becomes markup, and a reader sees it as it was', () => {
  const markup = fc.string({ unit: fc.constantFrom(...'{|}[]<>&\'=*#:;!~_- \n+a1"/') });
  fc.assert(
    fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (text) => {
      const written = wikiPlain(text);
      const left = written.replaceAll(/&#\d+;/g, '');
      expect([/[&<>[\]{}|~'=*#:;!_\n-]/.test(left), read(written)]).toEqual([
        false,
        text.trim().replaceAll(/\s+/g, ' '),
      ]);
    }),
  );
});
