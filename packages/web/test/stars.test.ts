import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { attendee, openAs, programmer } from './organizers.ts';
import { startOwnSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const program = '/conferences/demo/program';
const agenda = '/conferences/demo/agenda';

/** Stars a session of the program by its place. @returns its title */
async function star(page: Page, at: number): Promise<string> {
  const card = page.locator('article').nth(at);
  await card.getByRole('button', { name: /^Star: / }).click();
  return card.locator('.title').innerText();
}

const starred = (page: Page) => texts(page, 'article .title');

/** What the API has, once it has it. */
const hasStars = (page: Page, count: number) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const body = JSON.stringify({ query: '{ viewer { stars(first: 100) { nodes { id } } } }' });
        const headers = { 'content-type': 'application/json' };
        const { data } = await (await fetch('/graphql', { method: 'POST', headers, body })).json();
        return data.viewer.stars.nodes.length;
      }),
    )
    .toBe(count);

const signedIn = (path: string, name = attendee, reader: Reader = {}) => openAs(site, name, path, reader);

async function signOut(page: Page): Promise<void> {
  await page.locator('.viewer summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
}

it('a star of one device is on the other, and goes from both when it is taken away on one', async () => {
  const { page: phone, misdeeds } = await signedIn(program);
  const title = await star(phone, 0);
  await hasStars(phone, 1);
  const { page: laptop } = await signedIn(agenda);
  await laptop.locator('article').first().waitFor();
  expect(await starred(laptop)).toEqual([title]);
  await laptop.locator('article').getByRole('button', { pressed: true }).click();
  await hasStars(laptop, 0);
  await phone.goto(site.url + agenda);
  await phone.getByText('Nothing is starred yet.').waitFor();
  expect(misdeeds).toEqual(none);
});

it('whoever signs in is asked once whether the stars of the device are theirs, and sees them elsewhere then', async () => {
  const name = 'Synthetic user 09';
  const { page } = await site.newPage();
  await page.goto(site.url + program);
  await page.locator('article').first().waitFor();
  const title = await star(page, 0);
  await signInOn(page, name);
  const dialog = page.getByRole('dialog', { name: 'Add the 1 session starred on this device to your account?' });
  await dialog.waitFor();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Yes, add' }).click();
  await hasStars(page, 1);
  await page.goto(site.url + agenda);
  await page.getByText('Your stars are kept in your account').waitFor();
  const { page: other } = await signedIn(agenda, name);
  await other.locator('article').first().waitFor();
  expect([await starred(other), await page.getByRole('dialog').count()]).toEqual([[title], 0]);
  await signOut(page);
  await page.goto(site.url + agenda);
  await page.getByText('Nothing is starred yet.').waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ses_');
});

it('stars that are kept on the device stay there, and are asked about no more', async () => {
  const name = 'Synthetic administrator';
  const { page } = await site.newPage();
  await page.goto(site.url + program);
  await page.locator('article').first().waitFor();
  const title = await star(page, 1);
  await signInOn(page, name);
  await page.getByRole('button', { name: 'Keep on this device only' }).click();
  await hasStars(page, 0);
  const asked = page.waitForResponse(/operationName=ViewerStars/);
  await page.goto(site.url + agenda);
  await (await asked).finished();
  await page.locator('article').first().waitFor();
  // The question comes with code of its own.
  await page.waitForLoadState('networkidle');
  expect([await starred(page), await page.getByRole('dialog').count()]).toEqual([[title], 0]);
  await signOut(page);
  await page.goto(site.url + agenda);
  await page.locator('article').first().waitFor();
  expect(await starred(page)).toEqual([title]);
});

it('a star that is made without a network is told to the API when there is one', async () => {
  const { page } = await signedIn(program, programmer);
  await hasStars(page, 0);
  await page.context().setOffline(true);
  await star(page, 0);
  await star(page, 1);
  await page
    .locator('article')
    .nth(1)
    .getByRole('button', { name: /^Star: / })
    .click();
  await page.context().setOffline(false);
  await hasStars(page, 1);
  const { page: other } = await signedIn(agenda, programmer);
  await other.locator('article').first().waitFor();
  expect(await starred(other)).toHaveLength(1);
});

/** Signs in with a browser that has been here. */
async function signInOn(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url}/login?returnTo=${encodeURIComponent(program)}`);
  await page.getByRole('link', { name }).click();
  await page.waitForURL(site.url + program);
}
