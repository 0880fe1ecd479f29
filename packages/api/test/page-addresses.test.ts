import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../src/kernel/log.ts';
import { draft } from './drafts.ts';
import { getter } from './files.ts';
import { built, headOf, index } from './pages.ts';
import { stages, type Stages } from './stages.ts';
import { appOn, world, type World } from './world.ts';

const program = '/conferences/demo/program';
const policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

let api: World;
let known: Stages;
let get: ReturnType<typeof getter>;
beforeAll(async () => {
  api = await world({ builtFiles: built(index) });
  known = await stages(api);
  get = getter(api);
});
afterAll(() => api.close());

describe('The address of a page', () => {
  it('answers the index, for some seconds, to each by their language, under the policy of pages', async () => {
    const { status, headers } = await get(program);
    expect([status, Object.fromEntries(headers)]).toEqual([
      200,
      {
        'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=10',
        'content-security-policy': policy,
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        etag: expect.stringMatching(/^"[\w-]{27}"$/),
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=63072000',
        vary: 'accept-language, accept-encoding',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      },
    ]);
  });

  it('answers 304 to whoever has the page already, in the same language', async () => {
    const etag = (await get(program, { 'accept-language': 'en' })).headers.get('etag')!;
    const again = await get(program, { 'accept-language': 'en', 'if-none-match': etag });
    const other = await get(program, { 'accept-language': 'fa', 'if-none-match': etag });
    expect([again.status, again.headers.get('vary'), await again.text(), other.status]).toEqual([
      304,
      'accept-language, accept-encoding',
      '',
      200,
    ]);
  });

  it.each([program, '/', '/conferences/nobody', '/nothing'])(
    'answers HEAD with the headers of GET, and nothing after them: %s',
    async (path) => {
      const [whole, head] = await Promise.all([get(path), get(path, {}, 'HEAD')]);
      expect([head.status, [...head.headers], await head.text()]).toEqual([whole.status, [...whole.headers], '']);
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    const response = await get(program, {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/conferences/nobody',
    '/conferences/nobody/program',
    '/conferences/a%00b',
    '/conferences/demo/nothing',
    '/sessions/ses_1',
    '/sessions/ses_01M82V7M070YTN2W779H8PT5XP01M82V7M070YTN2W779H8PT5XP',
    '/people/Nobody_of_this_name.kz',
    '/people/per_ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
    `/people/${'x'.repeat(300)}`,
    '/people/%E0%A4%A',
    '/affiliates/diplomat-international-school',
    '/institutions/wikimedia-uk',
    '/nothing',
    '/wp-login.php',
  ])('answers 404 where there is nothing, with the page that says so: %s', async (path) => {
    const response = await get(path, { 'accept-language': 'en' });
    const { titles, links, metas, data } = headOf(await response.text());
    expect([response.status, titles, links, metas, data]).toEqual([404, ['No such page – Wikicon Graph'], [], [], []]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=10',
      'content-security-policy': policy,
      vary: 'accept-language, accept-encoding',
    });
  });

  it('tells nobody of a draft, and of whom a draft alone knows, its team neither', async () => {
    const { slug, headers } = await draft(api, 'hidden-pages');
    const missing = await get('/conferences/no-such-one');
    const told = [missing.status, [...missing.headers], await missing.text()];
    for (const path of [
      `/conferences/${slug}`,
      `/conferences/${slug}/program`,
      `/conferences/${slug}/organize`,
      `/sessions/${known.sessions.secret}`,
      `/people/${known.hidden}`,
    ]) {
      const hidden = await get(path, headers);
      expect([path, [hidden.status, [...hidden.headers], await hidden.text()]]).toEqual([path, told]);
    }
  });

  it('is no file, and a file is no page', async () => {
    const [page, file, missing] = await Promise.all(
      ['/people/Batyrbek.kz', '/conferences/demo/schedule.ics', '/conferences/nobody/schedule.ics'].map((path) =>
        get(path),
      ),
    );
    expect([page, file, missing].map((one) => [one!.status, one!.headers.get('content-type')])).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/calendar; charset=utf-8'],
      [404, 'application/json'],
    ]);
  });

  it('has nothing without an index, as an API alone has none', async () => {
    const response = await getter({ app: appOn(api) })(program);
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('A page whose head cannot be filled', () => {
  /** What an app answers, and what it logs. */
  async function answerOf(options: Parameters<typeof appOn>[1], path: string) {
    const logged: Parameters<Log>[] = [];
    const app = appOn(api, { builtFiles: built(index), ...options, log: (...line) => logged.push(line) });
    const response = await app(new Request(`http://localhost:4000${path}`));
    const { status, headers } = response;
    const correlationId = headers.get('x-correlation-id');
    return {
      status,
      cache: headers.get('cache-control'),
      policy: headers.get('content-security-policy'),
      body: await response.text(),
      isLogged: logged.map(([level, message, details]) => [
        level,
        message,
        correlationId !== null && details?.['correlationId'] === correlationId,
      ]),
    };
  }

  const plain = {
    status: 200,
    cache: 'no-store',
    policy,
    body: index,
    isLogged: [['error', 'head of a page not filled', true]],
  };

  it.each([program, '/people/Batyrbek.kz', '/affiliates/wikimedia-uk'])(
    'goes out as it was built when the store does not answer, and the log says so: %s',
    async (path) => {
      expect(await answerOf({ endpoint: 'http://127.0.0.1:9', deadline: 300 }, path)).toEqual(plain);
    },
  );

  it('goes out as it was built when the deadline has passed', async () => {
    expect(await answerOf({ deadline: 0 }, program)).toEqual(plain);
  });

  it('goes out as it was built when the index is none that can be filled', async () => {
    const body = '<!doctype html><p>An index that somebody changed.</p>';
    expect(await answerOf({ builtFiles: built(body) }, program)).toEqual({ ...plain, body });
  });
});
