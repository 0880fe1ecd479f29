import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer, overviewPath } from './organizers.ts';
import { focused, overflow, startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const reason = 'It is an invented conference.';

it('an administrator hides a conference from Home, and its organizers read why', async () => {
  const { page, misdeeds } = await openAs(site, 'Synthetic administrator', '/conferences/demo/settings', {
    width: 390,
  });
  await page.getByLabel('Reason, for its organizers to read').fill(reason);
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.getByRole('button', { name: 'Show it in lists again' }).waitFor();
  expect(await focused(page)).toBe('Show it in lists again');
  expect([await overflow(page), misdeeds]).toEqual([0, none]);

  const theirs = await openAs(site, organizer, overviewPath);
  await theirs.page.getByText(reason).waitFor();
  const { page: reader } = await site.newPage();
  await reader.goto(`${site.url}/`);
  await reader.getByRole('link', { name: 'Central Asian WikiCon 2025' }).first().waitFor();
  expect(await reader.locator('a[href="/conferences/demo"]').count()).toBe(0);
  const head = await (await fetch(`${site.url}/conferences/demo`)).text();
  expect(head).toContain('<meta name="robots" content="noindex">');

  await page.getByRole('button', { name: 'Show it in lists again' }).click();
  await page.getByLabel('Reason, for its organizers to read').waitFor();
  expect(await focused(page)).toBe('Hide from lists');
  await theirs.page.reload();
  await theirs.page.locator('h1').waitFor();
  expect(await theirs.page.getByText(reason).count()).toBe(0);
});
