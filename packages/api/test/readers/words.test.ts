import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf } from '../../src/interchange/export/names.ts';
import { ulidOfGuid } from '../../src/interchange/text/guid.ts';
import { languageOf } from '../../src/interchange/text/languages.ts';
import { slugs } from '../../src/interchange/text/names.ts';
import { proposalOf } from '../../src/interchange/schedule/proposals.ts';
import { clipped, oneLine } from '../../src/interchange/text/text.ts';
import { durationOf, instantOf } from '../../src/interchange/schedule/times.ts';
import { newUlid } from '../../src/kernel/ids.ts';

describe('A name', () => {
  it('has a slug of small letters, digits and hyphens, and no other has the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const slugFor = slugs('rom', ['hall']);
        const all = names.map(slugFor);
        expect(all.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100)).toEqual([]);
        expect(new Set([...all, 'hall']).size).toBe(all.length + 1);
      }),
    );
  });

  it.each([
    ['User:Example (Wikimedia Utopia)', 'Example', 'Example', 'Wikimedia Utopia'],
    ['Synthetic Name（合成協會）', 'Synthetic Name', null, '合成協會'],
    ['user: Example_name', 'Example_name', 'Example_name', null],
  ])('%s may mean more', (name, displayName, username, affiliation) => {
    expect(proposalOf({ place: 'line 1', name })).toEqual({
      place: 'line 1',
      name,
      displayName,
      username,
      affiliation,
    });
  });

  it('without marks means what it says', () => {
    expect(proposalOf({ place: '', name: 'Synthetic Name' })).toBeNull();
  });
});

it('A guid of our own files leads back to its node, and what is no guid leads nowhere', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (now) => {
      const ulid = newUlid(now);
      expect(ulidOfGuid(guidOf(`per_${ulid}`))).toBe(ulid);
    }),
  );
  expect([ulidOfGuid('7'), ulidOfGuid('FFFFFFFF-ffff-4fff-bfff-ffffffffffff')]).toEqual([null, null]);
});

it.each([
  ['de', 'de'],
  ['de_DE', 'de-DE'],
  ['de-formal', 'de'],
  ['Deutsch', 'de'],
  ['中文', 'zh'],
  ['Uzbek', 'uz'],
  ['uz-Cyrl', 'uz-Cyrl'],
  ['English, Russian', null],
  ['', null],
])('The language “%s” is %s', (text, tag) => expect(languageOf(text)).toBe(tag));

it.each([
  ['00:45', 45],
  ['1:30', 90],
  ['01:30:00', 90],
  ['45', 45],
  ['PT1H30M', 90],
  ['P1D', 1_440],
  ['-5', null],
  ['soon', null],
  ['', null],
])('The duration “%s” is %s minutes', (text, minutes) => expect(durationOf(text)).toBe(minutes));

it.each([
  ['2027-03-28T01:30:00', '2027-03-28T00:30:00Z'],
  ['2027-03-28T02:30:00', '2027-03-28T01:30:00Z'],
  ['2027-03-28T03:30:00', '2027-03-28T01:30:00Z'],
  ['2027-10-31 09:00', '2027-10-31T08:00:00Z'],
])('%s in Brussels is %s, on the days when the clocks change too', (local, at) => {
  expect(instantOf(local, 'Europe/Brussels')).toEqual({ at, zone: null });
});

it('A text is clipped where no character is split, and says so', () => {
  let said = 0;
  const cut = clipped({ en: 'ab😀cd', ru: 'abc' }, 4, () => (said += 1));
  expect([cut, said]).toEqual([{ en: 'ab😀…', ru: 'abc' }, 1]);
});

it('A title is one line, with the spaces that typography put into it', () => {
  expect(oneLine(' Vikipediya\u00A0: a\u2002title\r\n\t over   lines ')).toBe(
    'Vikipediya\u00A0: a\u2002title over lines',
  );
});
