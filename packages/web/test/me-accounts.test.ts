import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { openMe } from './me.ts';
import { attendee, organizer, programmer } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const field = (page: Page) => page.getByLabel('User name of the other account');
const accounts = '#also-me li b';

async function ask(page: Page, username: string): Promise<void> {
  await field(page).fill(username);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
}

/** Ends something by its button, and says so once more. */
async function end(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('dialog[open] .actions button').last().click();
}

it('somebody asks their other account, confirms there, and either ends it', async () => {
  const one = await openMe(site, attendee);
  await ask(one.page, programmer);
  await one.page.getByText('Waits until this account confirms it').waitFor();
  const other = await openMe(site, programmer);
  await other.page.getByText('Says that you are one person').waitFor();
  expect(await texts(other.page, accounts)).toEqual([attendee]);
  await other.page.getByRole('button', { name: `This is me ${attendee}` }).click();
  await other.page.getByText('Linked:').waitFor();
  await one.page.reload();
  await one.page.getByText('Linked:').waitFor();
  expect(await texts(one.page, accounts)).toEqual([programmer]);
  await end(one.page, `End the link ${programmer}`);
  await expect.poll(() => one.page.locator(accounts).count()).toBe(0);
  await other.page.reload();
  await field(other.page).waitFor();
  expect(await other.page.locator(accounts).count()).toBe(0);
  expect([one.misdeeds, other.misdeeds]).toEqual([none, none]);
});

it('somebody takes back what they asked, declines what they are asked, and is told their own name', async () => {
  const one = await openMe(site, attendee);
  await ask(one.page, 'Synthetic nobody of that name');
  await one.page.getByText('Waits until').waitFor();
  await end(one.page, 'Take back Synthetic nobody of that name');
  await expect.poll(() => one.page.locator(accounts).count()).toBe(0);
  await ask(one.page, attendee);
  await one.page.getByText('You are signed in with this account.').waitFor();
  await ask(one.page, organizer);
  await one.page.getByText('Waits until').waitFor();
  const other = await openMe(site, organizer);
  await end(other.page, `This is not me ${attendee}`);
  await expect.poll(() => other.page.locator(accounts).count()).toBe(0);
  await one.page.reload();
  await one.page.locator(accounts).waitFor();
  expect(await texts(one.page, accounts)).toEqual([organizer]);
});

const asked = once(async () => {
  const [one, other] = [await openMe(site, programmer), await openMe(site, attendee)];
  await ask(one.page, 'Synthetic account of a very long name that nobody has');
  await one.page.getByText('Waits until').waitFor();
  await ask(other.page, programmer);
  await other.page.locator(accounts, { hasText: programmer }).waitFor();
});

it.each([
  { locale: 'ru', colorScheme: 'light' },
  { locale: 'fa', colorScheme: 'dark' },
] as const)('other accounts break no rule on a narrow screen, in $locale', async (view) => {
  await asked();
  const { page } = await openMe(site, programmer, { ...view, width: 320 });
  await page.locator(accounts).nth(1).waitFor();
  expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
});
