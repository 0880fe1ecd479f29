import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignIn } from '../src/http/sign-in.ts';
import { signIn } from './identities.ts';
import { built, index } from './pages.ts';
import { appOn, post, world, type World } from './world.ts';

let here: World;
let app: World['app'];
beforeAll(async () => {
  here = await world();
  const login = createSignIn({
    client: here.client,
    tableName: here.name,
    oauth: null,
    siteUrl: 'http://localhost:4000',
    clock: () => new Date(),
    log: () => undefined,
  });
  app = appOn(here, { builtFiles: built(index), login });
});
afterAll(() => here.close());

const foreign = 'https://elsewhere.example';
const at = (path: string, headers: Record<string, string> = {}, method = 'GET'): Request =>
  new Request(`http://localhost:4000${path}`, { method, headers });
const sharing = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control')));
const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Retry-After, Content-Language, RateLimit, RateLimit-Policy, X-Correlation-Id, WWW-Authenticate',
};
const query = `/graphql?${new URLSearchParams({ query: '{ conference(slug: "demo") { slug } }' })}`;

describe('pages of every origin', () => {
  it.each<[string, Request]>([
    ['a query', at(query)],
    ['a query that is posted', post({ query: '{ __typename }' })],
    ['a document that does not fit', at('/graphql?query={nothing}')],
    ['a document over the limits', post({ query: `{${'a'.repeat(5)} }`.repeat(400) })],
    ['a body that is no JSON', post('{')],
    ['a token that is worth nothing', post({ query: '{ __typename }' }, { authorization: 'Bearer nothing' })],
    ['a form', post('query={a}', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['no type that is accepted', at(query, { accept: 'image/png' })],
    ['a method that is none', at('/graphql', {}, 'DELETE')],
    ['the cookie of this site', post({ query: '{ __typename }' }, { origin: foreign, cookie: '__Host-session=x' })],
    ['the schema', at('/schema.graphql')],
    ['a calendar', at('/conferences/demo/schedule.ics')],
    ['a calendar that is not there', at('/conferences/nothing/schedule.ics')],
    ['a visit', at('/graphql', { accept: 'text/html' })],
    ['health', at('/health')],
  ])('may read the answer to %s, whether they name themselves or not', async (_what, request) => {
    const named = new Request(request.clone());
    named.headers.set('origin', foreign);
    expect([sharing((await app(request)).headers), sharing((await app(named)).headers)]).toEqual([open, open]);
  });

  it.each(['/login', '/', '/conferences/demo', '/nothing'])('may not read %s', async (path) => {
    expect(sharing((await app(at(path, { origin: foreign }))).headers)).toEqual({});
  });

  it.each(['/graphql', '/schema.graphql', '/docs', '/conferences/demo/schedule.json'])(
    'are told before they ask %s what they may send',
    async (path) => {
      const { status, headers, body } = await app(
        at(
          path,
          {
            origin: foreign,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization,content-type',
          },
          'OPTIONS',
        ),
      );
      expect([status, body, sharing(headers)]).toEqual([
        204,
        null,
        {
          ...open,
          'access-control-allow-methods': 'GET, HEAD, POST',
          'access-control-allow-headers':
            'Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-None-Match, If-Modified-Since',
          'access-control-max-age': '7200',
        },
      ]);
    },
  );
});

describe('an answer', () => {
  it('is kept between us and pages of other origins as it is for ours', async () => {
    const [ours, theirs] = await Promise.all([app(at(query)), app(at(query, { origin: foreign }))]);
    const told = ({ headers }: Response) => [headers.get('cache-control'), headers.get('vary'), headers.get('etag')];
    expect(told(theirs)).toEqual(told(ours));
    expect(told(theirs)[0]).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=10');
  });

  it.each<[string, string | null]>([
    ['http://localhost:4000', 'Synthetic reader'],
    [foreign, null],
    ['null', null],
  ])('to a page of %s that sends the cookie of this site is that of %s', async (origin, username) => {
    const { cookie } = await signIn(here, 'Synthetic reader');
    const asked = at(`/graphql?query=${encodeURIComponent('{ viewer { username } }')}`, { cookie, origin });
    const { data } = (await (await app(asked)).json()) as { data: { viewer: { username: string } | null } };
    expect(data.viewer?.username ?? null).toBe(username);
  });
});
