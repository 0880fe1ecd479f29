import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { mutationText } from './write.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'addresses');
});
afterAll(() => here.close());

const source = (url: string) => ({ conference: own.id, kind: 'OTHER', title: english('a'), url });

const none = [
  '',
  'https:evil',
  'https://',
  'https:///x',
  'https:\\\\evil.example',
  'https://[',
  'https://exa mple.org',
  'https://user:pass@example.org/',
  'https://user@example.org',
  ' https://example.org',
  'https://example.org/\n',
  'https://exa\tmple.org',
  'https://example.org/\u202E',
  'https://example.org/\uD800',
  'http://example.org/',
  'javascript:alert(1)',
  `https://example.org/${'x'.repeat(2_000)}`,
];

describe('No address of the web', () => {
  it.each(none)('as a variable is refused, and nothing is stored: %j', async (url) => {
    await here.jobs.idle();
    const before = await rowsIn(here);
    const { errors, data } = await here.ask(mutationText('createSource'), { input: source(url) }, own.headers);
    expect([data, errors!.map(({ extensions }) => extensions['code']), errors![0]!.message]).toEqual([
      undefined,
      ['BAD_USER_INPUT'],
      expect.stringMatching(/input\.url.*URL must be an absolute https address/s),
    ]);
    expect(await rowsIn(here)).toEqual(before);
  });

  it.each(none.filter((url) => url.isWellFormed()))('in a literal is refused: %j', async (url) => {
    const input = `{ conference: "${own.id}", kind: OTHER, title: [], url: ${JSON.stringify(url)} }`;
    const { errors } = await here.ask(`mutation { createSource(input: ${input}) { __typename } }`, {}, own.headers);
    expect(errors!.map(({ message }) => message)).toEqual([expect.stringContaining('absolute https address')]);
  });
});

it.each([
  ['https://example.org', 'https://example.org'],
  ['HTTPS://Example.ORG:443/Path', 'https://example.org/Path'],
  ['https://пример.испытание/вики/Статья', 'https://xn--e1afmkfd.xn--80akhbyknj4f/вики/Статья'],
])('%j reads back as %j', async (given, stored) => {
  const { id } = await own.make('Source', source(given));
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { ... on Source { url } } }', { id }, own.headers);
  expect(data.node.url).toBe(stored);
});
