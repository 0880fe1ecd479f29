import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeQuery } from './range.ts';
import { fromItem, keyItem, MalformedText, toItem, type Row } from './row.ts';

const row = (more: Partial<Row>): Row => ({
  pk: 'P',
  sk: 'S',
  type: 'Test',
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  data: {},
  ...more,
});

const half = 'a\uD800';

it.each([
  ['the key of a row to write', () => toItem(row({ pk: half }))],
  ['the sort key of a row to write', () => toItem(row({ sk: half }))],
  ['a key of the index', () => toItem(row({ gsi1pk: 'I', gsi1sk: half }))],
  ['a key to read', () => keyItem({ pk: half, sk: 'S' })],
  ['a partition to read', () => rangeQuery({ partition: half })],
  ['the end of a range', () => rangeQuery({ partition: 'P', prefix: half })],
])('half of a surrogate pair in %s is refused before anything is sent', (_what, make) => {
  expect(make).toThrow(MalformedText);
});

it('content of an age without a door is mended as it passes by, and all other content stays as it is', () => {
  const unit = fc.oneof(
    fc.constantFrom('\\', '\\ud800', 'u', 'd8', '\uD800', '\uDC00', '"'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const item = toItem(row({ data: { text } }));
      expect([item['data']!.S!.isWellFormed(), fromItem(item).data]).toEqual([true, { text: text.toWellFormed() }]);
    }),
  );
});
