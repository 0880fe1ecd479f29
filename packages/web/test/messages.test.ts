import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
  // Whoever has never signed in has no inbox.
  await openAs(site, organizer, '/me');
  const page = await hiding();
  await page.getByLabel('Reason, for its organizers to read').fill(reason);
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.getByRole('button', { name: 'Show it in lists again' }).waitFor();
});
afterAll(() => site.stop());

const reason = 'It is an invented one: <b>[see](https://example.org)</b> https://example.org';

/** The settings of the demo conference, as an administrator sees them. */
const hiding = async (): Promise<Page> =>
  (await openAs(site, 'Synthetic administrator', '/conferences/demo/settings')).page;

const count = (page: Page) => texts(page, '.viewer summary .count, .viewer summary .visually-hidden');

it('an organizer sees that there is a message, reads it, and marks it as read', async () => {
  const { page, misdeeds } = await openAs(site, organizer, '/', { width: 390 });
  await page.locator('.viewer .count').waitFor();
  const before = await count(page);
  await page.locator('.viewer summary').click();
  await page.getByRole('link', { name: 'Messages' }).click();
  const article = page.locator('main article').first();
  await article.waitFor();
  const told = {
    said: await texts(page, 'main article .said'),
    of: await texts(page, 'main article .of'),
    note: await texts(page, 'main blockquote'),
    links: await article.locator('a').count(),
  };
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect.poll(() => page.locator('.viewer .count').count()).toBe(0);
  const after = await texts(page, 'main article .said');
  await page.reload();
  await article.waitFor();
  expect({ before, told, after, again: await texts(page, 'main article .said'), count: await count(page) }).toEqual({
    before: ['1', '1 unread message'],
    told: {
      said: [expect.stringMatching(/^New\s.* out of lists and search\. Its address still works\.$/)],
      of: ['Demo WikiCon (synthetic)'],
      // What somebody wrote is text, whatever it looks like.
      note: [reason],
      links: 1,
    },
    after: [expect.stringMatching(/^Administrators took /)],
    again: [expect.stringMatching(/^Administrators took /)],
    count: [],
  });
  expect(misdeeds).toEqual(none);
});

it('a message is read once somebody goes where it leads', async () => {
  const administrators = await hiding();
  await administrators.getByRole('button', { name: 'Show it in lists again' }).click();
  await administrators.getByLabel('Reason, for its organizers to read').waitFor();
  const { page } = await openAs(site, organizer, '/me/messages');
  await page.locator('.unread').waitFor();
  const unread = await texts(page, '.unread .of');
  await page.locator('.unread a').click();
  await page.waitForURL('**/conferences/demo');
  await expect.poll(() => page.locator('.viewer .count').count()).toBe(0);
  expect(unread).toEqual(['Demo WikiCon (synthetic)']);
});

it.each([
  { width: 320, locale: 'ru' },
  { width: 390, locale: 'fa', colorScheme: 'dark' },
  { width: 1280, locale: 'kk' },
] as const)('the page of messages fits %j', async (reader) => {
  const { page } = await openAs(site, organizer, '/me/messages', reader);
  await page.locator('main article').first().waitFor();
  expect(await overflow(page)).toBe(0);
});
