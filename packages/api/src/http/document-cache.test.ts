import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createDocumentCache } from './document-cache.ts';

const bytes = 100_000;

/** The texts that are still there, after each was parsed and kept in this order. */
function kept(texts: readonly string[], between: (cache: ReturnType<typeof createDocumentCache>) => void = () => {}) {
  const cache = createDocumentCache(bytes);
  for (const text of texts) {
    cache.set(text, parse(text));
    between(cache);
  }
  return texts.filter((text) => cache.get(text) !== undefined);
}

const numbered = (count: number, filling: string): string[] =>
  Array.from({ length: count }, (_, at) => `${filling}{ a${at} }`);

it('gives back the very document that it was given', () => {
  const [cache, document] = [createDocumentCache(), parse('{ a }')];
  cache.set('{ a }', document);
  expect([cache.get('{ a }') === document, cache.get('{ b }')]).toEqual([true, undefined]);
});

it.each([
  ['short ones', '', 39],
  ['those with comments by the hundred', '#\n'.repeat(60), 3],
  ['those with much white space', ' '.repeat(20_000), 2],
])('keeps the last ones that its memory holds: %s', (_what, filling, count) => {
  const texts = numbered(100, filling);
  expect(kept(texts)).toEqual(texts.slice(-count));
});

it('keeps what is asked for again and again', () => {
  const [first, ...others] = numbered(100, '');
  expect(kept([first!, ...others], (cache) => void cache.get(first!))[0]).toBe(first);
});

it('keeps nothing that is larger than its memory, and what it has beside it', () => {
  expect(kept(['{ a }', `${'#\n'.repeat(300)}{ b }`])).toEqual(['{ a }']);
});
