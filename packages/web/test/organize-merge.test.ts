import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

it('a duplicate is merged, its old link leads to the person, and it is undone', async () => {
  const { page, misdeeds } = await openAs(site, organizer, '/conferences/demo/organize/merge');
  await page.getByLabel('A profile').fill('Synthetic Person 42');
  await page.getByRole('option', { name: /^Synthetic Person 42/ }).click();
  await page.getByLabel('The same person’s other profile').fill('Synthetic Person 09');
  await page.getByRole('option', { name: /^Synthetic Person 09/ }).click();
  await page.getByText('What moves').waitFor();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('They are one profile now.').waitFor();
  const old = await page.getByRole('link', { name: 'Look at it' }).getAttribute('href');
  const { page: reader } = await site.newPage();
  await reader.goto(site.url + old);
  await reader.getByRole('heading', { name: 'Synthetic Person 09' }).waitFor();
  expect(new URL(reader.url()).pathname).not.toBe(old);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('They are two profiles again.').waitFor();
  expect(misdeeds).toEqual(none);
});
