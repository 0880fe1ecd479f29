import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringAxe, findings, findingsOfColours } from './axe.ts';
import { explorer, pages, stars, type ClientPage } from './pages.ts';
import { startSite, type Site } from './site.ts';

const languages = ['en', 'ru', 'fa'] as const;
const modes = ['light', 'dark'] as const;

let site: Site;
let readers: { readonly anonymous: readonly Page[]; readonly organizers: readonly Page[] };

/** One browser page for each language, which becomes every page of the client in turn. */
beforeAll(async () => {
  site = await startSite();
  readers = {
    anonymous: await Promise.all(languages.map(newReader)),
    organizers: await Promise.all(languages.map(newOrganizer)),
  };
});
afterAll(() => site.stop());

async function newReader(locale: string): Promise<Page> {
  const { page } = await site.newPage({ locale });
  await bringAxe(page);
  await page.addInitScript((ids) => {
    if (location.protocol !== 'about:') localStorage.setItem('wikicon-stars', JSON.stringify(ids));
  }, stars);
  return page;
}

async function newOrganizer(locale: string): Promise<Page> {
  const page = await newReader(locale);
  await page.goto(`${site.url}/login`);
  await page.getByRole('link', { name: 'Синтетический участник 01' }).click();
  await page.locator('article').first().waitFor();
  return page;
}

async function become(page: Page, { path, shows, opens, width = 390, fails }: ClientPage): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  if (fails) await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(site.url + path);
  await page.locator(shows).first().waitFor();
  if (fails) await page.unroute('**/graphql?*');
  if (opens) await page.locator(opens).first().click();
}

/** Without motion: a colour on its way to another is neither. */
const turn = (page: Page, colorScheme: (typeof modes)[number]) =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

/** By night in the last language alone: the colours are those of every language, and its notices stand there too. */
async function findingsIn(page: Page, shown: ClientPage, at: number): Promise<string[]> {
  await become(page, shown);
  await turn(page, 'light');
  const byDay = await findings(page, shown.known);
  if (at + 1 < languages.length) return byDay.map((one) => `light: ${one}`);
  await turn(page, 'dark');
  const byNight = await findingsOfColours(page, shown.known);
  return [...byDay.map((one) => `light: ${one}`), ...byNight.map((one) => `dark: ${one}`)];
}

it.each(pages)('$name breaks no rule in any language, by day or by night', async (shown) => {
  const found = await Promise.all(
    readers[shown.isSignedIn ? 'organizers' : 'anonymous'].map((page, at) => findingsIn(page, shown, at)),
  );
  expect(Object.fromEntries(languages.map((language, at) => [language, found[at]]))).toEqual({
    en: [],
    ru: [],
    fa: [],
  });
});

it.each(modes)('the explorer breaks the rules that GraphiQL is known to break, and no other: %s', async (mode) => {
  const [page] = readers.anonymous;
  await turn(page!, mode);
  await become(page!, explorer);
  expect(await findings(page!, explorer.known)).toEqual([]);
});
