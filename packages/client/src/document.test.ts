import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operationOf } from './document.ts';
import { graphql } from './graphql.ts';
import { isKeyed } from './variables.ts';

const texts = graphql(`
  fragment Texts on LocalizedText @_unmask {
    text
  }
`);
const room = graphql(
  `
    fragment Room on Room @_unmask {
      name {
        ...Texts
      }
    }
  `,
  [texts],
);

it('has each fragment once, and nothing in it that the server does not know', () => {
  const document = graphql(
    `
      query Rooms($slug: String!) {
        conference(slug: $slug) {
          name {
            ...Texts
          }
          venues {
            rooms {
              ...Room
            }
          }
        }
      }
    `,
    [texts, room],
  );
  expect(operationOf(document)).toEqual({
    text: 'query Rooms($slug: String!) { conference(slug: $slug) { name { ...Texts } venues { rooms { ...Room } } } } fragment Texts on LocalizedText { text } fragment Room on Room { name { ...Texts } }',
    isMutation: false,
    name: 'Rooms',
    types: { slug: 'String' },
  });
});

it('leaves the spaces of texts and the ends of comments as they are', () => {
  const text = '# two  spaces\nquery { person(username: "A  B") { id } }';
  expect(operationOf(graphql(text as '{ viewer { person { id } } }')).text).toBe(text);
});

it.each([
  ['{ viewer { id } }', { isMutation: false, name: undefined, types: {} }],
  ['query { mutation: viewer { id } }', { isMutation: false, name: undefined, types: {} }],
  ['# a mutation\n{ a(text: "} mutation X { b }") }', { isMutation: false, name: undefined, types: {} }],
  ['fragment F on Room { id } mutation M { a }', { isMutation: true, name: 'M', types: {} }],
  ['query Q($ids: [ID!]!, $n: Int = 3) { a }', { isMutation: false, name: 'Q', types: { ids: 'ID', n: 'Int' } }],
])('understands what is sent: %s', (text, expected) => {
  expect(operationOf(text)).toEqual({ text, ...expected });
});

it('refuses a document that has no text', () => {
  expect(() => operationOf({})).toThrow('make it by graphql()');
});

it('gives keys to the inputs that take one, and to no other', () => {
  const schema = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  const inputs = [...schema.matchAll(/^input (\w+) \{([^]*?)^\}/gm)];
  const takingOne = inputs.filter(([, , fields]) => /^ {2}idempotencyKey:/m.test(fields!)).map(([, name]) => name);
  expect(takingOne.length).toBeGreaterThan(30);
  expect(inputs.map(([, name]) => name).filter(isKeyed)).toEqual(takingOne);
});
