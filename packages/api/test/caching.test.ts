import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { world, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const query = '{ conference(slug: "demo") { slug } }';

const get = (text: string, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost:4000/graphql?${new URLSearchParams({ query: text })}`, { headers });

const kept = async (request: Request): Promise<string | null> => (await here.app(request)).headers.get('cache-control');

it('lets what everybody is answered be kept between us and them, and says what makes answers differ', async () => {
  const { headers } = await here.app(get(query, { accept: 'application/json' }));
  expect([headers.get('cache-control'), headers.get('vary'), headers.getSetCookie()]).toEqual([
    'public, max-age=0, s-maxage=5, stale-while-revalidate=10',
    'authorization, cookie, accept, accept-language',
    [],
  ]);
});

it.each<[string, Request]>([
  ['to somebody with a session', get(query, { cookie: '__Host-viewer=1; __Host-session=forged' })],
  ['with an error beside its data', get('{ conference(slug: "demo") { slug } person(id: "per_x") { id } }')],
  ['with an error alone', get('{ nothing }')],
])('keeps no answer %s', async (_name, request) => {
  expect(await kept(request)).toBe('no-store');
});

it('keeps no answer to a token, whatever it is worth', async () => {
  const { token } = await createTokens(here, await signIn(here, 'Synthetic reader')).create({ name: 'Reader' });
  const all = ['nothing', token].map((one) => kept(get(query, { authorization: `Bearer ${one}` })));
  expect(await Promise.all(all)).toEqual(['no-store', 'no-store']);
});

it('keeps no answer to a query that was posted', async () => {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json' };
  expect(await kept(new Request('http://localhost:4000/graphql', { method: 'POST', headers, body }))).toBe('no-store');
});

it('keeps no stream', async () => {
  expect(await kept(get(query, { accept: 'text/event-stream' }))).toBe('no-cache');
});
