import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCursors } from './cursor.ts';

const cursors = createCursors('one key');
const position = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

it('opens to the position that was sealed', () => {
  fc.assert(
    fc.property(fc.string(), position, (list, place) => {
      expect(cursors.open(list, cursors.seal(list, place))).toEqual(place);
    }),
  );
});

it('opens also where the longest title is its place', () => {
  const place = ['𞤀'.repeat(300), `ses_${'0'.repeat(52)}`];
  expect(cursors.open('list', cursors.seal('list', place))).toEqual(place);
});

it('does not open for another list, or under another key', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), position, (list, other, place) => {
      fc.pre(list !== other);
      const cursor = cursors.seal(list, place);
      expect([cursors.open(other, cursor), createCursors('another key').open(list, cursor)]).toEqual([null, null]);
    }),
  );
});

it('does not open when any one character was changed', () => {
  fc.assert(
    fc.property(position, fc.nat(), fc.constantFrom(...'Az09_-.='), (place, at, character) => {
      const cursor = cursors.seal('list', place);
      const changed = cursor.slice(0, at % cursor.length) + character + cursor.slice((at % cursor.length) + 1);
      fc.pre(changed !== cursor);
      expect(cursors.open('list', changed)).toBeNull();
    }),
  );
});

it('never fails, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (text) => {
      expect(cursors.open('list', text)).toBeNull();
    }),
  );
});
