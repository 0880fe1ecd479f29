import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { overflow, startSite, texts, whole, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const program = '/conferences/demo/program';

it('the grid has every session with a time, in the order of the list, and a column for each room', async () => {
  const { page, misdeeds } = await site.visit(program, { width: 1400 });
  await whole(page);
  const scheduled = await texts(page, 'li.start .title');
  await page.getByRole('button', { name: 'Grid' }).click();
  await page.waitForURL('**?view=grid');
  await page.locator('.cell .title a').first().waitFor();
  expect([
    await texts(page, '.cell .title a'),
    (await texts(page, '.grid')).length,
    await overflow(page),
    misdeeds,
  ]).toEqual([scheduled, 2, 0, none]);
});

it('the grid is a list on a phone', async () => {
  const { page } = await site.visit(`${program}?view=grid`, { width: 390 });
  await whole(page);
  expect([await page.locator('.grid').count(), await page.locator('article').count()]).toEqual([0, 60]);
});
