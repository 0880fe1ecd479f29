import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../api/src/http/headers.ts';
import { findings } from './axe.ts';
import { none, theBrowser, watch } from './browser.ts';
import { answered, tabs } from './explorer.ts';
import { overflow, show, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('the reference over HTTP', () => {
  const ask = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });

  it.each(['/docs', '/docs/', '/docs/Session'])('%s is a page that caches may keep, with its guards', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, Object.fromEntries(headers)]).toEqual([
      200,
      expect.objectContaining({
        ...securityHeaders('web'),
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=300',
        'content-type': 'text/html; charset=utf-8',
        etag: expect.stringMatching(/^"[\w-]{27}"$/),
      }),
    ]);
  });

  it('is sent once to whoever has it already, and without its text to HEAD', async () => {
    const whole = await ask('/docs/Session');
    const etag = whole.headers.get('etag')!;
    const again = await ask('/docs/Session', { headers: { 'if-none-match': etag } });
    const head = await ask('/docs/Session', { method: 'HEAD' });
    const told = await Promise.all([whole, again, head].map(async (one) => [one.status, (await one.text()) === '']));
    expect([told, head.headers.get('etag')]).toEqual([
      [
        [200, false],
        [304, true],
        [200, true],
      ],
      etag,
    ]);
  });

  it.each(['/docs/Nothing', '/docs/session', '/docs/constructor', '/docs/Session/title'])(
    'has nothing at %s, as the site says it',
    async (path) => {
      const [here, elsewhere] = await Promise.all([ask(path), ask('/nothing')]);
      expect([here.status, await here.text()]).toEqual([404, await elsewhere.text()]);
    },
  );

  it('takes nothing but reading', async () => {
    const { status, headers } = await ask('/docs', { method: 'POST', body: '' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

it('is whole without JavaScript, each query a click away from what it names', async () => {
  const context = await (await theBrowser()).newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  const misdeeds = watch(page, site.url);
  await page.goto(`${site.url}/docs`);
  const example = page.locator('#example-program');
  await example.getByText('Query and variables').click();
  await example.getByRole('link', { name: 'spokenLanguages' }).first().click();
  await page.waitForURL('**/docs/Session#spokenLanguages');
  expect([await texts(page, ':target h3'), await page.locator('[role=search]').count(), misdeeds]).toEqual([
    ['spokenLanguages: [LanguageTag!]!'],
    0,
    none,
  ]);
  await context.close();
});

it('shows while one types what is so named, with the types that have it, and what it was before', async () => {
  const { page, misdeeds } = await site.open('/docs');
  const shown = () => texts(page, '[data-find]:visible');
  const all = (await shown()).length;
  await page.getByLabel('Filter this page').fill('hostedvenues');
  expect(await shown()).toEqual(['Affiliate hostedVenues', 'Institution hostedVenues', 'Organization hostedVenues']);
  expect(await texts(page, 'h2:visible')).toEqual(['Types']);
  expect(await page.getByRole('status').innerText()).toBe(`3 of ${all}`);
  await page.getByRole('link', { name: 'hostedVenues' }).first().click();
  await page.waitForURL('**/docs/Affiliate#hostedVenues');
  await page.goBack();
  await page.getByLabel('Filter this page').fill('');
  expect([(await shown()).length, misdeeds]).toEqual([all, none]);
});

it('leads from an example to its answer in the explorer', async () => {
  const { page } = await site.open('/docs');
  await page.locator('#example-now-and-next').getByRole('link', { name: 'Open in the explorer' }).click();
  await answered(page, '"Asia/Tashkent"');
  expect(await tabs(page)).toEqual(['NowAndNext']);
});

/** By day on a phone, and by night beside what stands on the page. */
const views = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

it.each(['/docs', '/docs/Session', '/docs/Mutation', '/docs/CreateSessionInput', '/docs/ListOrder'])(
  '%s breaks no rule and is no wider than its window, in either direction',
  async (path) => {
    const { page, misdeeds } = await site.open(path);
    for (const one of (await page.locator('main > div summary').all()).slice(0, 2)) await one.click();
    const wider = () => overflow(page);
    for (const view of views) {
      await show(page, view);
      await page.locator('html').evaluate((html) => html.setAttribute('dir', 'ltr'));
      const found = [await findings(page), await wider()];
      await page.locator('html').evaluate((html) => html.setAttribute('dir', 'rtl'));
      expect([view.width, ...found, await wider(), misdeeds]).toEqual([view.width, [], 0, 0, none]);
    }
  },
);
