import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { askedIn } from './asked.ts';
import { html } from './html.ts';
import { pagesOf, referenceOf } from './reference.ts';

const schema = buildSchema(`
  "Names a \`Thing\` < others."
  interface Node { id: ID! }
  "Why not." interface WriteError { message: String! }
  type Taken implements WriteError { message: String! }
  type ThingPayload { thing: Thing }
  union ThingResult = Taken | ThingPayload
  enum Size { "Little." SMALL LARGE @deprecated(reason: "Goes on working until 2027-06-01: use SMALL.") }
  scalar Day @specifiedBy(url: "https://example.org/day")
  input Made { day: Day = "today" @deprecated }
  type Thing implements Node { id: ID! size: Size }
  type Query { things(first: Int = 20, after: ID, last: Int, before: ID, size: Size): [Thing!]! }
  type Mutation { makeThing(made: Made!): ThingResult! }
`);
const pages = pagesOf(referenceOf(schema, []));

/** A page as it is read: a line for each of its blocks. */
const read = (path: string): readonly string[] =>
  pages
    .find((page) => page.path === path)!
    .content.html.replaceAll(/<(?!\/?(a|code|strong|time)\b)[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split(/\n\s*\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

it('tells of a query its arguments with what holds without them, and folds those of pages', () => {
  expect(read('/docs/Query').slice(2)).toEqual([
    'Fields',
    'things: [Thing!]!',
    'size: Size',
    'Page by page: first, after, last, before',
    'first: Int = 20',
    'after: ID',
    'last: Int',
    'before: ID',
  ]);
});

it('tells of a mutation what it answers, and the errors apart', () => {
  expect(read('/docs/Mutation').at(-1)).toBe('Done: ThingPayload. Errors: Taken.');
});

it.each([
  ['/docs/Size', /Deprecated\. Goes on working until 2027-06-01: use SMALL\. Answered by/],
  ['/docs/Made', /day: Day = &#34;today&#34; Deprecated\. No longer supported/],
  ['/docs', /Deprecated Made\.day Deprecated\. No longer supported Size\.LARGE Deprecated\. Goes on/],
  ['/docs/Node', /Implemented by Thing$/],
  ['/docs/Day', /Its specification Taken by Made\.day$/],
  ['/docs/Thing', /Answered by Query\.things ThingPayload\.thing$/],
  ['/docs/Node', /Names a Thing &#60; others\./],
])('tells on %s what stands in the schema: %s', (path, told) => {
  expect(read(path).join(' ').replaceAll(/\s+/g, ' ')).toMatch(told);
});

it('names the day of a deprecation for machines too', () => {
  const page = pages.find(({ path }) => path === '/docs/Size')!;
  expect(page.content.html).toContain('<time datetime="2027-06-01">2027-06-01</time>');
});

it('finds what a query names: fields, arguments, types and values', () => {
  const query = '{ things(size: SMALL) { __typename id } }';
  const { names, types, roots } = askedIn(schema, query);
  expect(names.map(({ start, end, address }) => [query.slice(start, end), address])).toEqual([
    ['things', '/docs/Query#things'],
    ['size', '/docs/Query#things.size'],
    ['SMALL', '/docs/Size#SMALL'],
    ['id', '/docs/Thing#id'],
  ]);
  expect([[...types].toSorted(), roots]).toEqual([['ID', 'Query', 'Size', 'Thing'], ['things']]);
});

it('escapes what is put into a piece, and leaves nothing of what is false', () => {
  expect(html`<p title="${'"'}">${['<b>', html`<i>${"'&"}</i>`, false, null, 0]}</p>`.html).toBe(
    '<p title="&#34;">&#60;b&#62;<i>&#39;&#38;</i>0</p>',
  );
});
