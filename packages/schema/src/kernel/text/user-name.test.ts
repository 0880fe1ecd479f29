import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownUserName, userNameOf } from './user-name.ts';

it.each([
  ['Batyrbek.kz', 'Batyrbek.kz'],
  ['batyrbek.kz', 'Batyrbek.kz'],
  ['User:Красный_мак', 'Красный мак'],
  [' user: Two__words ', 'Two words'],
  ['Synthetic user\u200E', 'Synthetic user'],
  ['\u202ASynthetic user\u202C', 'Synthetic user'],
  ['Synthetic\u200B user', 'Synthetic user'],
  ['Synthetic\u00A0\u3000user', 'Synthetic user'],
  ['e\u0301cole', '\u00C9cole'],
  ['ßharp', 'ßharp'],
  ['ანა', 'ანა'],
  ['Old@name', 'Old@name'],
  ['x'.repeat(255), `X${'x'.repeat(254)}`],
  ['', null],
  ['User:', null],
  ['\u200B', null],
  ['\u3164', null],
  ['a\uD800', null],
  ['a\nb', null],
  ['a\uFFFE', null],
  ['a\u200Cb', null],
  ['Ж'.repeat(128), null],
])('finds %j by the name %j', (text, name) => {
  expect(knownUserName(text)).toBe(name);
});

it.each([
  ['two_words', 'Two words'],
  ['Synthetic\u200E twin', 'Synthetic twin'],
  ['Ünal 100%', 'Ünal 100%'],
  ['...', '...'],
  ['.name', '.name'],
  ['~Tilde~', '~Tilde~'],
  ['R&D', 'R&D'],
  ['1.2.3', '1.2.3'],
  ['𐐷'.repeat(63), `𐐏${'𐐷'.repeat(62)}`],
])('writes %j as %j', (text, name) => {
  expect(userNameOf(text)).toEqual({ name });
});

it.each([
  ['User:Name', 'MALFORMED'],
  ['Name#top', 'MALFORMED'],
  ['a<b>', 'MALFORMED'],
  ['[[a]]', 'MALFORMED'],
  ['a{b}', 'MALFORMED'],
  ['a|b', 'MALFORMED'],
  ['a/b', 'MALFORMED'],
  ['./a', 'MALFORMED'],
  ['somebody@example.org', 'MALFORMED'],
  ['.', 'MALFORMED'],
  ['..', 'MALFORMED'],
  ['\u200E..\u200E', 'MALFORMED'],
  ['a~~~', 'MALFORMED'],
  ['a%2Fb', 'MALFORMED'],
  ['a&amp;b', 'MALFORMED'],
  ['a&#39;', 'MALFORMED'],
  ['192.0.2.1', 'MALFORMED'],
  ['300.1.2.xxx', 'MALFORMED'],
  ['2001:db8::1', 'MALFORMED'],
  ['a\uFFFDb', 'MALFORMED'],
  ['a\nb', 'MALFORMED'],
  ['a\tb', 'MALFORMED'],
  ['a\u200Db', 'MALFORMED'],
  ['a\u3164b', 'MALFORMED'],
  ['a\uE000', 'MALFORMED'],
  ['a\uDC00', 'MALFORMED'],
  ['a\uFFFF', 'MALFORMED'],
  ['', 'TOO_SMALL'],
  ['_', 'TOO_SMALL'],
  ['\u200B', 'TOO_SMALL'],
  ['x'.repeat(86), 'TOO_LARGE'],
  ['𐐷'.repeat(64), 'TOO_LARGE'],
])('refuses to write %j: %s', (text, rule) => {
  expect(userNameOf(text)).toMatchObject({ rule });
});

it('finds a name that was written by itself, and by its address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      const written = userNameOf(text);
      if (!('name' in written)) return;
      const { name } = written;
      const address = encodeURIComponent(name.replaceAll(' ', '_'));
      const found = [name, decodeURIComponent(address), `\u200E${name}\u202C`, name.replaceAll(' ', '\u00A0_')].map(
        knownUserName,
      );
      expect([userNameOf(name), new Set(found)]).toEqual([written, new Set([name])]);
    }),
  );
});
