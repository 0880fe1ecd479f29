import * as fc from 'fast-check';
import type { Item } from '../src/dynamo/row.ts';

type Value = Item[string];

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a\u2028b', '\ufeff', '"\\\n', 'Ўзбекча', '__proto__'),
);
const number = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('0.1', '12345678901234567890123456789012345678', '1E-130'),
);
const bytes = fc.uint8Array({ minLength: 1, maxLength: 9 });
const set = <Member>(member: fc.Arbitrary<Member>, selector: (one: Member) => string) =>
  fc.uniqueArray(member, { minLength: 1, maxLength: 4, selector });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((one) => one !== '__proto__');

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((S): Value => ({ S })),
    number.map((N): Value => ({ N })),
    fc.boolean().map((BOOL): Value => ({ BOOL })),
    fc.constant<Value>({ NULL: true }),
    bytes.map((B): Value => ({ B })),
    set(text, (one) => one).map((SS): Value => ({ SS })),
    set(fc.integer().map(String), (one) => one).map((NS): Value => ({ NS })),
    set(bytes, (one) => Buffer.from(one).toString('hex')).map((BS): Value => ({ BS })),
    fc.array(tie('value'), { maxLength: 3 }).map((L): Value => ({ L })),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }).map((M): Value => ({ M })),
  ),
}));

const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const reserved = new Set(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'type', 'expiresAt']);

/** A row of any content that the store takes: every type, at any depth. */
export const anyItem: fc.Arbitrary<Item> = fc
  .tuple(
    fc.record({ pk: key, sk: key }),
    fc.dictionary(
      name.filter((one) => !reserved.has(one)),
      value,
      { maxKeys: 5, noNullPrototype: true },
    ),
  )
  .map(([{ pk, sk }, attributes]) => ({ ...attributes, pk: { S: pk }, sk: { S: sk }, type: { S: 'Session' } }));
