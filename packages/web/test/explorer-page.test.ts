import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { answered, openExplorer, tabs } from './explorer.ts';
import { openAs, organizer } from './organizers.ts';
import { pages } from './pages.ts';
import { overflow, startSite, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** The hash with which a page leads to the explorer. */
async function question(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Ask for this page’s data' }).getAttribute('href');
  return new URL(href!, site.url).hash;
}

/** What somebody hears who asks what stands in a hash. */
async function answerTo(hash: string) {
  const carried = new URLSearchParams(hash.slice(1));
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: carried.get('query'), variables: JSON.parse(carried.get('variables')!) as object }),
  });
  return (await response.json()) as { readonly data: object; readonly errors?: unknown };
}

const withoutData = new Set(['/no/such/page', '/login', '/search']);
const paths = new Set(
  pages
    .filter(({ isSignedIn }) => !isSignedIn)
    .map(({ path }) => path.replace(/\?.*/, ''))
    .filter((path) => !withoutData.has(path)),
);

it.each([...paths])('a page leads to its own question, which the API answers: %s', async (path) => {
  const { page } = await site.look(path);
  const hash = await question(page);
  const { data, errors } = await answerTo(hash);
  expect([Object.values(data).includes(null), errors]).toEqual([path.endsWith('/organize'), undefined]);
});

it('a page that asks nothing leads nowhere', async () => {
  const { page } = await site.look('/no/such/page');
  expect(await page.locator('footer a[href^="/explorer#"]').count()).toBe(0);
});

it('a page of organizers leads to its question, which is answered to whoever is signed in', async () => {
  const { page, misdeeds } = await openAs(site, organizer, '/conferences/demo/organize/sources');
  await page.getByRole('link', { name: 'Ask for this page’s data' }).click();
  await answered(page, '"isAdministrator"');
  expect([await tabs(page), misdeeds]).toEqual([['OrganizeSourceList'], none]);
});

it('the explorer has the answer of the page that one comes from, by way of other pages', async () => {
  const { page } = await site.visit('/conferences/demo/program');
  await page.locator('.title a').first().click();
  await page.getByRole('link', { name: 'In the program' }).waitFor();
  const explorer = await openExplorer(site, {}, await question(page));
  await answered(explorer.page, '"__typename": "Session"');
  expect([await tabs(explorer.page), explorer.misdeeds]).toEqual([['SessionPage'], none]);
});

it('the link fits on a phone from right to left', async () => {
  const { page } = await site.visit('/', { width: 390, locale: 'fa', colorScheme: 'dark' });
  await page.locator('footer a[href^="/explorer#"]').scrollIntoViewIfNeeded();
  expect(await overflow(page)).toBe(0);
});
