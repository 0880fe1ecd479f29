import { afterAll, beforeAll, expect, it } from 'vitest';
import { withLocalCommons, localCommonsBase } from '../src/dev/wikimedia/commons.ts';
import { sent } from '../src/http/sent.ts';
import { createCommons, userAgentOf, type Commons } from '../src/pictures/commons.ts';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { appOn, emptyWorld, type World } from './world.ts';

const site = 'http://localhost:4000';
const day = 24 * 60 * 60_000;

let here: World;
let open: Draft;
let hidden: Draft;
let nodes: Record<'person' | 'affiliate' | 'file' | 'unlicensed' | 'bare', string>;
let stranger: { readonly cookie: string };
beforeAll(async () => {
  here = await emptyWorld();
  [open, hidden] = [await draft(here, 'seen'), await draft(here, 'hidden')];
  const picture = { file: 'Synthetic hall.png', author: 'Synthetic author', license: 'CC0-1.0' };
  for (const { id, write } of [open, hidden]) await write('updateConference', { id, expectedVersion: 1, picture });
  const pageUrl = 'https://commons.wikimedia.org/wiki/File:Synthetic_stage.jpg';
  nodes = {
    person: (await open.make('Person', { username: 'Synthetic attendee' })).id,
    affiliate: (
      await open.make('Affiliate', { slug: 'synthetic', name: english('S'), type: 'USER_GROUP', logo: picture })
    ).id,
    file: (await open.make('MediaFile', { pageUrl, license: 'CC0-1.0' })).id,
    unlicensed: (await open.make('MediaFile', { pageUrl })).id,
    bare: (await open.make('Institution', { slug: 'synthetic', name: english('S') })).id,
  };
  await open.publish();
  const attendee = await signIn(here, 'Synthetic attendee');
  const { data } = await here.ask('{ viewer { person { version } } }', {}, attendee);
  await here.ask(
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }',
    {
      input: {
        id: nodes.person,
        expectedVersion: data.viewer.person.version,
        picture: { ...picture, file: 'Synthetic portrait.png' },
      },
    },
    attendee,
  );
  stranger = await signIn(here, 'Synthetic stranger');
});
afterAll(() => here.close());

/** Answers in the place of Commons, and keeps what it was asked. */
type Upstream = (address: URL, init: RequestInit) => Promise<Response> | Response;

const drawn: Upstream = (address, init) =>
  withLocalCommons(async () => new Response(null, { status: 500 }))(new Request(address, init));

interface Told {
  now: number;
  readonly asked: { readonly address: URL; readonly headers: Headers }[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

function pictures(upstream: Upstream = drawn, more: object = {}): Told {
  const told: Told = { now: Date.parse('2027-04-10T05:00:00Z'), asked: [], get };
  const commons: Commons = createCommons({
    base: `${site}${localCommonsBase}`,
    userAgent: userAgentOf('1', site, 'somebody@example.org'),
    clock: () => new Date(told.now),
    fetch: async (address, init) => {
      told.asked.push({ address, headers: new Headers(init.headers) });
      return upstream(address, init);
    },
    ...more,
  });
  const app = appOn(here, { commons });
  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`${site}${path}`, { headers });
    return sent(request, await app(request));
  }
  return told;
}

const seen = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('cache-control')];

const shared = 'public, max-age=86400, s-maxage=3600';

it.each(['conference', 'affiliate', 'file'])('everybody gets the picture of a %s, and may keep it', async (name) => {
  const { get, asked } = pictures();
  const id = { conference: open.id, ...nodes }[name]!;
  const response = await get(`/media/${id}/250`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(seen(response)).toEqual([200, 'image/png', shared]);
  expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
  expect(asked[0]!.headers.get('user-agent')).toBe('wikicon-graph/1 (http://localhost:4000; somebody@example.org)');
  const again = await get(`/media/${id}/250`, { 'if-none-match': response.headers.get('etag')! });
  expect([again.status, asked.length]).toEqual([304, 2]);
});

it('a draft, and a profile that is not public, have one for those who see them, which nobody keeps', async () => {
  const { get } = pictures();
  const attendee = await signIn(here, 'Synthetic attendee');
  expect([
    seen(await get(`/media/${hidden.id}/120`, hidden.headers)),
    seen(await get(`/media/${nodes.person}/120`, attendee)),
  ]).toEqual([
    [200, 'image/png', 'private, no-store'],
    [200, 'image/png', 'private, no-store'],
  ]);
});

it('what somebody may not see, what has no picture and what is not there answer alike, and ask Commons nothing', async () => {
  const { get, asked } = pictures();
  const path = `/media/${open.id}`;
  const wrong = [
    `/media/${hidden.id}/120`,
    `/media/${nodes.person}/120`,
    `/media/${nodes.unlicensed}/120`,
    `/media/${nodes.bare}/120`,
    `/media/con_${'0'.repeat(26)}/120`,
    `${path}/121`,
    `${path}/0120`,
    `${path}/99999`,
    `${path}/120/`,
    `${path}/120?v=1`,
    path,
    '/media/Synthetic_hall.png/120',
    '/media/..%2F..%2Fsecret/120',
    '/media/https:%2F%2Fexample.org%2Fa.png/120',
    '/media/',
  ];
  const told = async (one: string, headers = {}) => {
    const response = await get(one, headers);
    const kept = [...response.headers].filter(([name]) => name !== 'x-correlation-id');
    return [response.status, kept, await response.text()];
  };
  const missing = await told(wrong[4]!);
  expect(missing.slice(0, 1)).toEqual([404]);
  for (const one of wrong) expect([one, await told(one), await told(one, stranger)]).toEqual([one, missing, missing]);
  expect(asked).toEqual([]);
});

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
  const { get, asked } = pictures(upstream, { deadline: 200, maxBytes: 10_000 });
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
  const { get, asked } = pictures(leads, { base: undefined });
  expect((await get(`/media/${open.id}/330`)).status).toBe(200);
  expect(asked.map(({ address }) => address.href)).toEqual([
    'https://commons.wikimedia.org/wiki/Special:Redirect/file/Synthetic_hall.png?width=330',
    'https://upload.wikimedia.org/thumb.png',
  ]);
});

it('asks Commons once for all who wait, and again after a day: what it deletes is gone then', async () => {
  let isDeleted = false;
  const told = pictures((...asked) => (isDeleted ? new Response(null, { status: 404 }) : drawn(...asked)));
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
  const told = pictures();
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
