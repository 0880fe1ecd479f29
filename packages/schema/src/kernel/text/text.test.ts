import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { textClasses, type TextKind } from './classes.ts';
import { acceptText, cut, isVisible, lengthOf, mendText } from './text.ts';

const kinds: readonly TextKind[] = ['line', 'prose', 'userName', 'machine'];

/** As they come out: those below a letter in the order in which they came in. */
const marks = (count: number): string => '\u0323\u0316'.repeat(count).slice(1, count + 1);

const accept = (text: string, kind: TextKind): string => {
  const accepted = acceptText(text, kind);
  return 'text' in accepted ? accepted.text : accepted.refused;
};

it.each<[what: string, text: string, line: string, prose: string]>([
  ['white space around it', ' \n a \u3000', 'a', 'a'],
  ['two spaces', 'a  b', 'a b', 'a  b'],
  ['a tab', 'a\tb', 'a b', 'a\tb'],
  [
    'the line breaks of every system',
    'a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh\fi',
    'a b c d e f g h i',
    'a\nb\nc\nd\ne\nf\ng\nh\ni',
  ],
  ['two normal forms', 'E\u0301', '\u00C9', '\u00C9'],
  ['a forced direction', '\u202Eabc\u202C', 'abc', 'abc'],
  ['marks of direction', 'a\u200E \u2068ب\u2069', 'a ب', 'a\u200E \u2068ب\u2069'],
  ['characters without width', 'a\u200Bb\u00ADc\u2060d', 'abcd', 'a\u200Bb\u00ADc\u2060d'],
  ['a Persian joiner', 'می\u200Cروم', 'می\u200Cروم', 'می\u200Cروم'],
  ['joiners at edges of words', '\u200Dمی\u200C \u200Cروم\u200C', 'می روم', 'می روم'],
  ['a joiner that shapes the last letter', 'ه\u200D', 'ه\u200D', 'ه\u200D'],
  ['a family', '👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
  ['a heart in colour', '❤\uFE0F', '❤\uFE0F', '❤\uFE0F'],
  ['selectors that vary nothing', '\uFE0Fa\uFE0F\uFE0F b', 'a\uFE0F b', 'a\uFE0F b'],
  [
    'the flag of Scotland',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
  ['hidden tags', 'a\u{E0068}\u{E0069}b', 'ab', 'ab'],
  ['spaces of typography', 'a\u00A0»\u202Fb\u3000c', 'a\u00A0»\u202Fb\u3000c', 'a\u00A0»\u202Fb\u3000c'],
  ['more marks than any letter has', `a${'\u0323\u0316'.repeat(40)}b`, `ạ${marks(29)}b`, `ạ${marks(29)}b`],
  [
    'selectors between joiners',
    'a \u200C\uFE0F\u200D\uFE0Fb \uFE0F\u200Cc\uFE0F\u200Cd',
    'a b c\uFE0F\u200Cd',
    'a b c\uFE0F\u200Cd',
  ],
  ['what is not assigned yet', 'a\u0378', 'a\u0378', 'a\u0378'],
  ['private use', '\uE000', '\uE000', '\uE000'],
  ['noncharacters', 'a\uFFFEb\u{1FFFF}c\uFDD0', 'abc', 'abc'],
])('takes in a text with %s', (_, text, line, prose) => {
  expect([accept(text, 'line'), accept(text, 'prose')]).toEqual([line, prose]);
});

it.each([
  ['half a pair', 'a\uD800b', 'It holds half of a surrogate pair (U+D800).', 'a\uFFFDb'],
  ['its other half', 'a\uDC00', 'It holds half of a surrogate pair (U+DC00).', 'a\uFFFD'],
  ['NUL', 'a\0b', 'It holds a control character (U+0000).', 'ab'],
  ['an escape', 'a\u001B[1m', 'It holds a control character (U+001B).', 'a[1m'],
  ['a control character of Latin-1', 'a\u009Fb', 'It holds a control character (U+009F).', 'ab'],
])('refuses %s in every kind of field, and leaves it out of a file', (_, text, words, mended) => {
  expect(kinds.map((kind) => accept(text, kind))).toEqual(kinds.map(() => words));
  expect([mendText(text, 'line'), mendText(text, 'prose')]).toEqual([mended, mended]);
});

it.each([
  '',
  ' ',
  '\u200B',
  '\u2060\u00AD',
  '\u3164',
  '\u115F\u1160',
  '\uFFA0',
  '\u2800',
  '\uFE0F',
  '\u0301',
  '\u{E0020}',
  '\u200E',
  '\u180E',
])('sees nothing in %j', (text) => {
  expect(isVisible(text)).toBe(false);
});

it.each(['a', '۱', '☃', '👍🏽', '\uE000', '\u0378', '.', '가', 'ه\u200D', '\u{20000}'])(
  'sees something in %j',
  (text) => {
    expect(isVisible(text)).toBe(true);
  },
);

it.each([
  ['marks in two orders', '\u0301\u0323'],
  ['marks with directions between them', `${'\u0301\u0323'.repeat(10)}\u200E`],
  ['marks that are two', '\u0344'],
  ['joiners and selectors', '\u200C\uFE0F'],
  ['selectors and tags', '\uFE0F\u{E0061}'],
  ['tags and joiners', '\u{E0061}\u200D'],
  ['joiners and spaces', '\u200C '],
])('of 100 kB of %s nothing is left that takes long to compose', (_, unit) => {
  const text = `a ${unit.repeat(Math.ceil(100_000 / new TextEncoder().encode(unit).length))}b`;
  const runs = kinds.map((kind) => JSON.stringify(acceptText(text, kind)).match(/\p{M}+/gu) ?? []);
  expect(runs.flat().filter((run) => lengthOf(run) > 30)).toEqual([]);
});

it('counts and cuts characters, not halves of them', () => {
  expect([lengthOf('a𐐷b'), cut('a𐐷b', 2), cut('a𐐷b', 3), cut('abc', 2)]).toEqual([3, 'a𐐷', 'a𐐷b', 'ab']);
});

/** Any text at all, with what is awkward in it much more often than by chance. */
const awkward = fc.constantFrom(
  ...'\0\t\n\v\f\r\u001B\u007F\u0085\u00A0\u00AD\u0301\u0378\u061C\u115F\u180B\u180E\u200B\u200C\u200D\u200E\u2028\u202A',
  ...'\u202E\u2060\u2066\u2069\u2800\u3000\u3164\uFE0F\uFEFF\uFFFD\uFDD0\uFFFE aه',
  ...'\u{1F3F4}\u{E0067}\u{E007F}\u{1FFFE}\u{E0100}\u{F0000}',
  '\uD800',
  '\uDC00',
);
const anyText = fc.oneof(
  fc.string({ unit: fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 1 })) }),
  fc.string({ unit: 'grapheme' }),
);

it.each(kinds)('takes in a %s that it has taken in as it is', (kind) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [mended, accepted] = [mendText(text, kind), acceptText(text, kind)];
      expect(acceptText(mended, kind)).toEqual({ text: mended });
      if ('text' in accepted) expect([acceptText(accepted.text, kind), mended]).toEqual([accepted, accepted.text]);
    }),
  );
});

it.each(kinds)('holds nothing in a %s that is stripped or refused', (kind) => {
  const gone = textClasses.filter(({ becomes }) => becomes[kind] !== 'kept');
  fc.assert(
    fc.property(anyText, (text) => {
      const mended = mendText(text, kind);
      const left = gone.filter(({ pattern, becomes }) =>
        [...mended.matchAll(pattern)].some(
          ([found, spared]) => spared === undefined && !(becomes[kind] === 'line feed' && found === '\n'),
        ),
      );
      expect([mended.isWellFormed(), left.map(({ name }) => name)]).toEqual([true, []]);
    }),
  );
});
