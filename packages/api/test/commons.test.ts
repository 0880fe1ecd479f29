import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { drawn, pictures, seen, site, type Upstream } from './pictured.ts';
import { emptyWorld, type World } from './world.ts';

const day = 24 * 60 * 60_000;

let here: World;
let open: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  open = await draft(here, 'seen');
  const picture = { file: 'Synthetic hall.png', author: 'Synthetic author', license: 'CC0-1.0' };
  await open.write('updateConference', { id: open.id, expectedVersion: 1, picture });
  await open.publish();
});
afterAll(() => here.close());

const answering = (status: number, type: string, body: BodyInit | null = 'x'): Upstream => {
  return () => new Response(body, { status, headers: { 'content-type': type } });
};
const leading = (location: string): Upstream => {
  return ({ hostname }) =>
    hostname === 'localhost'
      ? new Response(null, { status: 302, headers: { location } })
      : new Response('x', { headers: { 'content-type': 'image/png' } });
};
const late: Upstream = (_address, { signal }) =>
  new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new Error('late'))));
const endless: Upstream = () =>
  new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000)) }), {
    headers: { 'content-type': 'image/png' },
  });

it.each<[string, Upstream, number, number]>([
  ['has no such file', answering(404, 'text/html'), 404, 300],
  ['fails', answering(500, 'text/html'), 502, 60],
  ['asks to come later', answering(429, 'text/html'), 502, 60],
  ['sends a page', answering(200, 'text/html; charset=utf-8'), 502, 60],
  ['sends an SVG', answering(200, 'image/svg+xml', '<svg/>'), 502, 60],
  ['sends nothing', answering(200, 'image/png', null), 502, 60],
  ['sends without end', endless, 502, 60],
  ['leads to another site', leading('https://example.org/a.png'), 502, 60],
  ['leads into this machine', leading('http://127.0.0.1:1/a.png'), 502, 60],
  ['leads in a circle', leading(`${site}/local-commons/again`), 502, 60],
  ['does not answer', late, 504, 60],
  ['cannot be reached', () => Promise.reject(new TypeError('no way')), 502, 60],
])('where Commons %s, a placeholder comes with a status of its own', async (_what, upstream, status, seconds) => {
  const { get, asked } = pictures(here, upstream, { deadline: 200, maxBytes: 10_000 });
  const response = await get(`/media/${open.id}/330`);
  expect(seen(response)).toEqual([status, 'image/svg+xml', `public, max-age=${seconds}, s-maxage=${seconds}`]);
  expect(await response.text()).toContain('<svg');
  expect(asked.map(({ address }) => address.hostname)).not.toContain('example.org');
});

it('follows Wikimedia to where its thumbnails are, and asks for the file by its name', async () => {
  const leads: Upstream = ({ hostname }) =>
    hostname === 'commons.wikimedia.org'
      ? new Response(null, { status: 302, headers: { location: 'https://upload.wikimedia.org/thumb.png' } })
      : new Response('x', { headers: { 'content-type': 'image/png' } });
  const { get, asked } = pictures(here, leads, { base: undefined });
  expect((await get(`/media/${open.id}/330`)).status).toBe(200);
  expect(asked.map(({ address }) => address.href)).toEqual([
    'https://commons.wikimedia.org/wiki/Special:Redirect/file/Synthetic_hall.png?width=330',
    'https://upload.wikimedia.org/thumb.png',
  ]);
});

it('asks Commons once for all who wait, and again after a day: what it deletes is gone then', async () => {
  let isDeleted = false;
  const told = pictures(here, (...asked) => (isDeleted ? new Response(null, { status: 404 }) : drawn(...asked)));
  const statuses = async () => {
    const all = await Promise.all([1, 2, 3].map(() => told.get(`/media/${open.id}/500`)));
    return [all.map(({ status }) => status), told.asked.length];
  };
  expect(await statuses()).toEqual([[200, 200, 200], 2]);
  isDeleted = true;
  told.now += day - 1;
  expect(await statuses()).toEqual([[200, 200, 200], 2]);
  told.now += 1;
  expect(await statuses()).toEqual([[404, 404, 404], 3]);
});

it('sends Commons its own mark of what it has, and keeps that', async () => {
  const told = pictures(here);
  const first = await (await told.get(`/media/${open.id}/500`)).arrayBuffer();
  told.now += day;
  const again = await told.get(`/media/${open.id}/500`);
  expect([again.status, await again.arrayBuffer()]).toEqual([200, first]);
  expect(told.asked.map(({ headers }) => headers.get('if-none-match'))).toEqual([
    null,
    null,
    '"Synthetic_hall.png-500"',
    '"Synthetic_hall.png-500"',
  ]);
});
