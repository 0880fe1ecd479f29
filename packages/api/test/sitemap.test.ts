import { afterAll, beforeAll, expect, it } from 'vitest';
import { getter, reader } from './files.ts';
import { draft } from './drafts.ts';
import { built, index } from './pages.ts';
import { appOn, world, type World } from './world.ts';

const site = 'http://localhost:4000';

let api: World;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world({ builtFiles: built(index) });
  await draft(api, 'hidden-from-search');
  text = reader(api);
});
afterAll(() => api.close());

const addresses = async (): Promise<string[]> =>
  [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!.replace(site, ''));

it('The sitemap names every published conference with its program and the report that it has, and every affiliate', async () => {
  const { data } = await api.ask('{ affiliates(first: 100) { nodes { slug } } }');
  expect(await addresses()).toEqual([
    '/',
    ...['demo', 'ca-wikicon-2025'].flatMap((slug) =>
      ['', '/program', '/report'].map((section) => `/conferences/${slug}${section}`),
    ),
    '/conferences/wikimania-2024',
    '/conferences/wikimania-2024/program',
    '/people',
    '/affiliates',
    ...data.affiliates.nodes.map(({ slug }: { slug: string }) => `/affiliates/${slug}`),
  ]);
});

it('Every address in it is that of a page', async () => {
  for (const address of await addresses())
    expect([address, (await getter(api)(address)).status]).toEqual([address, 200]);
});

it('Search engines are led to it, and kept from signing in', async () => {
  expect(await text('/robots.txt')).toBe(`User-agent: *
Disallow: /login
Disallow: /me$
Disallow: /me/
Disallow: /edit/
Disallow: /conferences/new
Disallow: /conferences/*/organize
Disallow: /conferences/*/settings
Sitemap: http://localhost:4000/sitemap.xml
`);
});

it('It says what it is, and is known again', async () => {
  const { headers } = await getter(api)('/sitemap.xml');
  const again = await getter(api)('/sitemap.xml', { 'if-none-match': headers.get('etag')! });
  expect([headers.get('content-type'), again.status]).toEqual(['application/xml; charset=utf-8', 304]);
});

it('It answers 503 when the store does not answer', async () => {
  const broken = appOn(api, { endpoint: 'http://127.0.0.1:9', deadline: 300 });
  expect((await broken(new Request(`${site}/sitemap.xml`))).status).toBe(503);
});
