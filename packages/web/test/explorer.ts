import type { Page } from 'playwright-core';
import { texts, type Reader, type Site } from './site.ts';

/** The explorer of somebody who was never there, once what is clicked is heard. */
export async function openExplorer(site: Site, reader: Reader = {}, hash = '') {
  const { page, misdeeds } = await site.newPage(reader);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site.url}/explorer${hash}`);
  // The editor loads after the tabs, and what is clicked before it is there goes unheard.
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return { page, misdeeds };
}

export const tabs = (page: Page) => texts(page, '.graphiql-tab-button');
export const activeTab = (page: Page) => page.locator('.graphiql-tab-active').innerText();

/** What stands in the editors of the tab that is open. */
export const written = (page: Page, name: RegExp) =>
  page.getByRole('region', { name }).locator('.view-lines:visible').innerText();

/** Writes at the start of the query. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(text);
}

/** Waits until an answer holds a text. */
export const answered = (page: Page, text: string): Promise<void> =>
  page.locator('.result-window').getByText(text).first().waitFor();

/** Opens an example from the list. */
export const openExample = (page: Page, title: string): Promise<void> =>
  page
    .locator('.examples button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .click();

/** What a button of the toolbar copies. */
export async function copied(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
