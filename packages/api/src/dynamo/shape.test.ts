import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorruptRow } from './corrupt-row.ts';
import { contentOf, flag, list, nullable, number, optional, record, shape, text, word } from './shape.ts';

interface Talk {
  readonly title: string;
  readonly minutes: number | null;
  readonly tags?: readonly string[];
  readonly room: { readonly isOpen: boolean };
  readonly kind: 'TALK' | 'LECTURE';
  readonly names: Readonly<Record<string, string>>;
}

const talk = shape<Talk>({
  title: text,
  minutes: nullable(number),
  tags: optional(list(text)),
  room: shape<Talk['room']>({ isOpen: flag }),
  kind: word({ TALK: null, LECTURE: null }),
  names: record(text),
});

const key = { pk: 'TALK#1', sk: 'MAIN' };
const whole: fc.Arbitrary<Talk> = fc.record(
  {
    title: fc.string(),
    minutes: fc.option(fc.integer()),
    tags: fc.array(fc.string(), { maxLength: 3 }),
    room: fc.record({ isOpen: fc.boolean() }),
    kind: fc.constantFrom('TALK', 'LECTURE'),
    names: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      fc.string(),
      { maxKeys: 2, noNullPrototype: true },
    ),
  },
  { requiredKeys: ['title', 'minutes', 'room', 'kind', 'names'], noNullPrototype: true },
);

/** A talk with anything in the place of one of its fields, or with a field that no talk has; or anything else. */
const anyContent = fc.oneof(
  fc
    .tuple(whole, fc.constantFrom('title', 'minutes', 'tags', 'room', 'kind', 'names', 'later'), fc.jsonValue())
    .map(([content, field, value]) => ({ ...content, [field]: value })),
  fc
    .tuple(whole, fc.constantFrom('title', 'minutes', 'tags', 'room', 'kind', 'names'))
    .map(([content, field]) => Object.fromEntries(Object.entries(content).filter(([name]) => name !== field))),
  fc.jsonValue(),
);

/** The same in other words, which say what may stand where. */
const isObject = (value: unknown) => Object.prototype.toString.call(value) === '[object Object]';
const isText = (value: unknown) => typeof value === 'string';
const places: readonly (readonly [RegExp, (value: unknown) => boolean])[] = [
  [/^$/, isObject],
  [/^title$/, isText],
  [/^minutes$/, (value) => value === null || Number.isFinite(value)],
  [/^tags$/, (value) => value === undefined || Array.isArray(value)],
  [/^tags\.\d+$/, isText],
  [/^(room|names)$/, isObject],
  [/^room\.isOpen$/, (value) => value === true || value === false],
  [/^kind$/, (value) => value === 'TALK' || value === 'LECTURE'],
  [/^names\.[^]*$/, isText],
];

const at = (content: any, path: string): unknown => {
  if (path === '') return content;
  const [first, ...rest] = path.split('.');
  return rest.length === 0 ? content[first!] : content[first!][rest.join('.')];
};

it('gives a content that is as it should be, and of any other names a field that is not', () => {
  fc.assert(
    fc.property(anyContent, (data) => {
      try {
        expect(contentOf({ ...key, data }, talk)).toBe(data);
      } catch (error) {
        if (!(error instanceof CorruptRow)) throw error;
        const [, isRight] = places.find(([place]) => place.test(error.field))!;
        expect(isRight(at(data, error.field))).toBe(false);
      }
    }),
  );
});

it('takes whatever is whole', () => {
  fc.assert(
    fc.property(whole, (data) => {
      expect(contentOf({ ...key, data }, talk)).toBe(data);
    }),
  );
});

it.each([
  ['title', { title: 7 }],
  ['room.isOpen', { room: {} }],
  ['tags.1', { tags: ['a', null] }],
  ['kind', { kind: 'toString' }],
  ['names.en', { names: { en: 1 } }],
])('names %s by its path, with the key of the row and no value', (field, wrong) => {
  const right = { title: 'a secret', minutes: null, room: { isOpen: true }, kind: 'TALK', names: {} };
  const parse = () => contentOf({ ...key, data: { ...right, ...wrong } }, talk);
  expect(parse).toThrow(new CorruptRow(key, field));
  expect(new CorruptRow(key, field).message).toBe(
    `The row TALK#1 / MAIN is corrupt: ${field} is missing or of the wrong kind.`,
  );
});
