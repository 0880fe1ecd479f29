import type { Page } from 'playwright-core';
import { texts, type Site } from './site.ts';

export const beginPath = '/conferences/new';

export const nameField = (page: Page) => page.getByLabel('Name in English', { exact: true });
export const addressField = (page: Page) => page.getByLabel('Address', { exact: true });
export const makeButton = (page: Page) => page.getByRole('button', { name: 'Make the draft' });

/** The values of fields, by their labels. */
export const valuesOf = (page: Page, ...labels: readonly string[]): Promise<string[]> =>
  Promise.all(labels.map((label) => page.getByLabel(label, { exact: true }).inputValue()));

/** Begins a conference with its name alone. */
export async function beginNamed(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name);
  await makeButton(page).click();
  await page.waitForURL('**/organize');
}

/** Types into a field that finds one among many, and takes what it offers. */
export async function choose(page: Page, field: string, typed: string, option = typed): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(typed);
  await page.locator('main').getByRole('option', { name: option }).first().click();
}

/** The conferences on the start page of somebody who is not signed in. */
export async function listedBy(site: Site): Promise<string[]> {
  const { page } = await site.open('/');
  await page.locator('main article').first().waitFor();
  return texts(page, 'main article h3');
}
