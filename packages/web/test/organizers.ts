import type { Page, Route } from 'playwright-core';
import type { Reader, Site } from './site.ts';

/** Whom the local stand-in signs in; synthetic, as everybody of the demo is. */
export const organizer = 'Синтетический участник 01';
export const programmer = 'Синтетик иштирокчи 07';
export const attendee = 'Synthetic user 78';

export const overviewPath = '/conferences/demo/organize';

/** A page of the demo that somebody looks at who is signed in. */
export async function openAs(site: Site, name: string, path: string, reader: Reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  await page.goto(`${site.url}/login?returnTo=${encodeURIComponent(path)}`);
  await page.getByRole('link', { name }).click();
  await page.waitForURL(site.url + path);
  await page.locator('h1').waitFor();
  return { page, misdeeds };
}

/** Follows the link to a session from the list of the overview. */
export async function openSession(page: Page, title: string): Promise<void> {
  await page.goto(new URL(overviewPath, page.url()).href);
  await page.getByRole('link', { name: title, exact: true }).last().click();
  await saveButton(page).waitFor();
}

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

/** Saves, and waits until the page says what became of it. */
export async function save(page: Page, told: string | RegExp = 'Saved.'): Promise<void> {
  await saveButton(page).click();
  await page.getByText(told).waitFor();
}

/** Lets the server do what is sent, and nobody hear of it. */
export async function loseAnswers(page: Page): Promise<void> {
  await page.route('**/graphql', async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort();
  });
}

export const titleField = (page: Page, language = 'English') =>
  page.getByLabel(`Title in ${language}`, { exact: true });
