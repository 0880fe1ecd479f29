import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite, texts, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const folder = new URL('../../../examples/', import.meta.url);
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => /query (\w+)/.exec(readFileSync(new URL(file, folder), 'utf8'))![1]!);

async function open(reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  await page.goto(`${site.url}/explorer`);
  // The editor loads after the tabs, and what is clicked before it is there goes unheard.
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return { page, misdeeds };
}

it('has every example as a tab', async () => {
  const { page } = await open();
  expect((await texts(page, '.graphiql-tab-button')).toSorted()).toEqual(operations.toSorted());
});

it('opens the first example with its variables', async () => {
  const { page } = await open();
  const variables = page.locator('.graphiql-editor-tool .view-lines').first();
  await expect.poll(() => variables.textContent()).toContain('slug');
});

it('runs an example, breaks no policy and asks no other host', async () => {
  const { page, misdeeds } = await open({ width: 1400, colorScheme: 'dark' });
  await page.locator('.graphiql-tab-button', { hasText: /^Program$/ }).click();
  await page
    .locator('.graphiql-query-editor')
    .getByText(/query\sProgram/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.result-window').getByText('"Asia/Tashkent"').first().waitFor();
  await page.screenshot({ path: '.screenshots/explorer.png' });
  expect(misdeeds).toEqual(none);
});

it('keeps what a visitor wrote until the next visit', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: /^New tab/ }).click();
  const stored = () => page.evaluate(() => localStorage.getItem('wikicon-explorer:graphiql:tabState'));
  await expect.poll(async () => JSON.parse((await stored()) ?? '{}').tabs?.length).toBe(operations.length + 1);
  await page.reload();
  await page.locator('.graphiql-tab').first().waitFor();
  expect(await page.locator('.graphiql-tab').count()).toBe(operations.length + 1);
});
