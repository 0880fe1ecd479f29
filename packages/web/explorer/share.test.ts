import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, sharedIn } from './share.ts';

const page = 'https://wikicon.example/explorer?theme=dark#query=old';

const text = fc.string({ unit: 'grapheme' });
const written = text.filter((one) => one.trim() !== '');

it('carries a query and its variables to whoever opens the link, whatever is in them', () => {
  fc.assert(
    fc.property(written, fc.option(written), (query, variables) => {
      const { hash } = new URL(addressOf({ query, variables }, page));
      expect(sharedIn(hash)).toEqual({ query, variables });
    }),
  );
});

it('tells the server nothing of the query', () => {
  fc.assert(
    fc.property(written, text, (query, variables) => {
      const [seenByServer] = addressOf({ query, variables }, page).split('#');
      expect(seenByServer).toBe('https://wikicon.example/explorer?theme=dark');
    }),
  );
});

it.each(['', '#', '#content', '#query=', '#query=%20', '#variables={}', '#%E0%A4%A', `#query=${'a'.repeat(100_000)}`])(
  'finds no query in what is none: %#',
  (hash) => expect(sharedIn(hash)).toBeUndefined(),
);

it('reads any hash without an error', () => {
  fc.assert(fc.property(text, (hash) => void sharedIn(`#query=${hash}`)));
});
