import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const organizer = '/people/Синтетический_участник_01';

it.each([
  ['a person', organizer],
  ['a conference', '/conferences/demo'],
  ['an affiliate', '/affiliates/synthetic-affiliate-01'],
  ['people', '/conferences/demo/people'],
])('shows the picture of %s from this site, with its license one tap away', async (_what, path) => {
  const { page, misdeeds } = await site.visit(path);
  const image = page.locator('main img[src^="/media/"]').first();
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const terms = page.locator('main details.terms').first();
  const license = terms.locator('a').first();
  expect(await license.isVisible()).toBe(false);
  await terms.locator('summary').press('Enter');
  expect([await license.isVisible(), await license.getAttribute('href')]).toEqual([
    true,
    'https://creativecommons.org/publicdomain/zero/1.0/',
  ]);
  expect([await findings(page), misdeeds]).toEqual([[], none]);
  await page.keyboard.press('Escape');
  expect(await license.isVisible()).toBe(false);
});
