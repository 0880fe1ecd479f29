import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMe } from './me.ts';
import { organizer } from './organizers.ts';
import { startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

/** Ends something by its button, and says so once more. */
async function end(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.locator('dialog[open] .actions button').last().click();
}

it('somebody makes a token, sees it once, sees when it was used, and revokes it', async () => {
  const { page } = await openMe(site, organizer);
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Synthetic screen');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByRole('textbox', { name: 'Access token' }).inputValue();
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ viewer { username } }' });
    return (await (await fetch(`${site.url}/graphql`, { method: 'POST', headers, body })).json()).data?.viewer.username;
  };
  await page.locator('#tokens .note').first().waitFor();
  const before = await texts(page, '#tokens .note');
  const used = await ask();
  await page.reload();
  await page.getByText('Last used').waitFor();
  const isShown = await page.getByText(token).count();
  await end(page, 'Revoke Synthetic screen');
  await expect.poll(() => page.locator('#tokens li').count()).toBe(0);
  expect([before, used, isShown, await ask()]).toEqual([
    ['Reads.', expect.stringMatching(/^Not used yet\. Ends: .+\.$/)],
    organizer,
    0,
    undefined,
  ]);
});

it('somebody ends the sign-in of one browser, and then of all', async () => {
  const here = await openMe(site, organizer);
  const [there, elsewhere] = [await openMe(site, organizer), await openMe(site, organizer)];
  await here.page.reload();
  const others = here.page.getByRole('button', { name: 'Sign out Chrome on Linux' });
  await others.first().waitFor();
  const count = await others.count();
  expect(await texts(here.page, '#devices li b')).toContain('Chrome on Linux');
  await end(here.page, 'Sign out Chrome on Linux');
  await expect.poll(() => others.count()).toBe(count - 1);
  await end(here.page, 'Sign out everywhere');
  await here.page.getByText(/sign-ins? ha(s|ve) ended, in every browser/).waitFor();
  for (const { page } of [here, there, elsewhere]) {
    await page.reload();
    await page.locator('main').getByRole('link', { name: 'Sign in' }).waitFor();
  }
});
