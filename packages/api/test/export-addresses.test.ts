import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPath } from '../src/http/paths.ts';
import { draft } from './drafts.ts';
import { everyFileOf, eventsOf, getter } from './files.ts';
import { appOn, world, type World } from './world.ts';

let api: World;
let get: ReturnType<typeof getter>;
const everyFile = () => everyFileOf(api, 'demo');
beforeAll(async () => {
  api = await world();
  get = getter(api);
});
afterAll(() => api.close());

describe('The address of a file', () => {
  it('answers 304 to whoever has it already', async () => {
    const first = await get('/conferences/demo/schedule.xml');
    const etag = first.headers.get('etag')!;
    const again = await get('/conferences/demo/schedule.xml', { 'if-none-match': etag });
    const dated = await get('/conferences/demo/schedule.xml', {
      'if-modified-since': first.headers.get('last-modified')!,
    });
    expect([first.status, again.status, again.headers.get('etag'), dated.status]).toEqual([200, 304, etag, 304]);
  });

  it.each([
    '/conferences/nobody/schedule.xml',
    '/conferences/a%00b/schedule.ics',
    '/sessions/ses_1.ics',
    '/sessions/ses_1.jsonld',
    '/people/per_01M82V7M003BEM5YTXPP6KNMN2.ics',
    '/people/per_ZZZZZZZZZZZZZZZZZZZZZZZZZZ.jsonld',
    '/conferences/demo/schedule.csv2',
  ])('answers 404 where there is nothing, in words that a program reads: %s', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json']);
    expect((await response.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it.each(['/people/Batyrbek.kz', '/people/Somebody.ics', '/people/Per_one.jsonld', '/people/per_short.ics'])(
    'is no page of a person whose user name has a dot: %s',
    (path) => {
      expect(exportPath.test(path)).toBe(false);
    },
  );

  it('answers HEAD with the headers of GET, and nothing after them', async () => {
    for (const path of await everyFile()) {
      const [whole, head] = await Promise.all([get(path), get(path, {}, 'HEAD')]);
      expect([path, head.status, [...head.headers], await head.text()]).toEqual([path, 200, [...whole.headers], '']);
    }
    expect(await (await get('/people/per_01M82V7M003BEM5YTXPP6KNMN2.ics', {}, 'HEAD')).text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    for (const path of await everyFile()) {
      const response = await get(path, {}, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('says what each file is', async () => {
    const told = await Promise.all(
      (await everyFile()).map(async (path) => (await get(path)).headers.get('content-type')),
    );
    expect(new Set(told)).toEqual(
      new Set(
        ['application/xml', 'application/json', 'application/ld+json', 'text/calendar', 'text/csv', 'text/plain'].map(
          (type) => `${type}; charset=utf-8`,
        ),
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['commas', ','.repeat(8_000)],
    ['ids of nothing', 'ABC,'.repeat(2_000)],
    ['patterns', '.*,[,%00,<script>,..%2F..'],
  ])('chooses no session when %s is starred', async (_what, list) => {
    const response = await get(`/conferences/demo/schedule.ics?sessions=${list}`);
    expect([response.status, eventsOf(await response.text())]).toEqual([200, []]);
  });

  it('hides a draft like one that is not there, from its team too', async () => {
    const { headers } = await draft(api, 'hidden-schedule');
    const [hidden, missing] = await Promise.all(
      ['hidden-schedule', 'no-such-one'].map((slug) => get(`/conferences/${slug}/schedule.json`, headers)),
    );
    expect([hidden!.status, await hidden!.text()]).toEqual([404, await missing!.text()]);
  });
});

it('answers 503 with a correlation id, and nothing else, when the store does not answer', async () => {
  const broken = appOn(api, { endpoint: 'http://127.0.0.1:9', deadline: 300 });
  for (const path of await everyFile()) {
    const { status, headers } = await broken(new Request(`http://localhost:4000${path}`));
    expect([status, headers.get('content-type'), headers.get('x-correlation-id')]).toEqual([
      503,
      'application/json',
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
  }
});
