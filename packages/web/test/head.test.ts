import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** The head as the document that came has it, before any script changes it. */
const headOf = (page: Page, html: string) =>
  page.evaluate((text) => {
    const { documentElement, title, head } = new DOMParser().parseFromString(text, 'text/html');
    const valueOf = (selector: string, attribute: string) => head.querySelector(selector)?.getAttribute(attribute);
    return {
      language: [documentElement.lang, documentElement.dir],
      title,
      address: valueOf('link[rel=canonical]', 'href'),
      summary: valueOf('meta[property="og:description"]', 'content'),
      data: JSON.parse(head.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null')?.name,
    };
  }, html);

it('a page comes with a head that says what it is about, and breaks no policy', async () => {
  const { page, misdeeds } = await site.newPage();
  const response = await page.goto(`${site.url}/conferences/ca-wikicon-2025/program`);
  const told = await headOf(page, await response!.text());
  await page.locator('article').first().waitFor();
  expect({ ...told, misdeeds, titleAfterwards: await page.title() }).toEqual({
    language: ['en', 'ltr'],
    title: 'Program – Central Asian WikiCon 2025 – Wikicon Graph',
    address: `${site.url}/conferences/ca-wikicon-2025/program`,
    summary: expect.stringContaining('Tashkent'),
    data: 'Central Asian WikiCon 2025',
    misdeeds: none,
    titleAfterwards: told.title,
  });
});

it('a page is written from right to left for whoever reads Persian, from the first byte', async () => {
  const { page, misdeeds } = await site.newPage({ locale: 'fa' });
  const response = await page.goto(`${site.url}/conferences/demo`);
  await page.locator('h2').first().waitFor();
  expect([(await headOf(page, await response!.text())).language, misdeeds]).toEqual([['fa', 'rtl'], none]);
});

it('an address at which nothing is says so by its status too', async () => {
  const { page } = await site.newPage();
  const response = await page.goto(`${site.url}/conferences/no-such-conference`);
  await page.locator('h1').waitFor();
  const { title } = await headOf(page, await response!.text());
  expect([response!.status(), title, await texts(page, 'h1')]).toEqual([
    404,
    'No such page – Wikicon Graph',
    ['No such page'],
  ]);
});

it('the start page is the same page, and not the file', async () => {
  const { page } = await site.newPage();
  const response = await page.goto(site.url);
  const { title } = await headOf(page, await response!.text());
  expect([response!.headers()['vary'], title]).toEqual([
    'accept-language, accept-encoding',
    'Conferences – Wikicon Graph',
  ]);
});
