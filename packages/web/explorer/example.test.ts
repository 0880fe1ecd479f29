import { expect, it } from 'vitest';
import { atPresent, byTask, exampleAddress, exampleIn, exampleOf, isUntouched } from './example.ts';

const text = '# Who is there,\n# and why.\n# Task: Find people\nquery People { viewer { username } }\n';

it('reads an example from its files', () => {
  const cost = { complexity: 2, limit: 9, requests: 1, depth: 1, readUnits: 0.5 };
  expect(exampleOf('who-is-there', text, '{ "first": 1 }\n', cost)).toEqual({
    name: 'who-is-there',
    title: 'Who is there',
    description: 'Who is there, and why.',
    task: 'Find people',
    query: 'query People { viewer { username } }',
    variables: '{ "first": 1 }',
    cost,
  });
});

it('finds the example that an address names, and none where it names none', () => {
  const all = ['zoo', 'who-is-there'].map((name) => exampleOf(name, text, null));
  const hashes = [new URL(exampleAddress('who-is-there'), 'https://example.org').hash, '#example=', '#example=no', ''];
  expect(hashes.map((hash) => exampleIn(hash, all)?.name)).toEqual(['who-is-there', undefined, undefined, undefined]);
});

it('lists examples by task, and those without one at the end', () => {
  const names = ['b', 'zoo', 'a', ''].map((task, index) =>
    exampleOf(`e${index}`, `${task && `# Task: ${task}\n`}{ viewer { username } }`, null),
  );
  expect(byTask([...names, names[0]!]).map(([task, listed]) => [task, listed.map(({ title }) => title)])).toEqual([
    ['a', ['E2']],
    ['b', ['E0', 'E0']],
    ['zoo', ['E1']],
    ['And more', ['E3']],
  ]);
});

it('puts the present in the place of what variables call now', () => {
  const present = new Date('2026-12-24T18:30:59Z');
  expect(atPresent('{ "conference": "demo", "now": "2001-01-01T00:00:00Z" }', present)).toBe(
    '{ "conference": "demo", "now": "2026-12-24T18:30:00Z" }',
  );
});

it.each([
  [true, 'as it came', 'query Now { a }', '{ "now": "1" }'],
  [true, 'at another present', 'query Now { a }\n', '{ "now": "2" }'],
  [true, 'empty', ' ', null],
  [false, 'another query', 'query Now { b }', '{ "now": "1" }'],
  [false, 'with other variables', 'query Now { a }', '{ "now": "1", "first": 2 }'],
  [false, 'without its variables', 'query Now { a }', null],
])('says %s of an example that is %s', (untouched, _what, query, variables) => {
  expect(isUntouched([{ query: 'query Now { a }', variables: '{ "now": "1" }' }], { query, variables })).toBe(
    untouched,
  );
});
