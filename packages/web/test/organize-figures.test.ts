import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer, save } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/figures';

it('a figure of money is made, mended and deleted, and stands on the page of the conference', async () => {
  const { page, misdeeds } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: 'New figure' }).click();
  await page.getByLabel('What it measures', { exact: true }).selectOption('Grant spent');
  await page.getByLabel('What it measures, in words in English').fill('Synthetic grant');
  await page.getByLabel('Number').fill('12,5');
  await page.getByLabel('Unit').selectOption('Money');
  await save(page, 'Not saved');
  expect(await texts(page, '.error')).toEqual(['This does not have the right form.', 'This is needed.']);
  await page.getByLabel('Number').fill('1250.50');
  await page.getByLabel('Currency').fill('usd');
  await page.getByLabel('How it is meant').selectOption({ label: 'nearly USD 1,250.50' });
  await page.getByLabel('Where it comes from').selectOption('planned');
  await save(page);
  const entry = page
    .getByRole('list', { name: 'Figures' })
    .getByRole('listitem')
    .filter({ hasText: 'Synthetic grant' });
  expect((await entry.innerText()).replace(/\s+/g, ' ')).toBe(
    'Synthetic grant nearly USD 1,250.50 Grant spent planned Edit',
  );

  await page.getByRole('button', { name: 'Edit Synthetic grant' }).click();
  await page.getByLabel('Number').fill('1300');
  await save(page);
  await page.goto(`${site.url}/conferences/demo`);
  await page.locator('#figures').waitFor();
  expect((await texts(page, 'tbody tr')).filter((row) => row.includes('Synthetic grant'))).toEqual([
    'Grant spent nearly USD 1,300 Synthetic grant USD 11,999.99 Report of the synthetic conference',
  ]);

  await page.goto(site.url + path);
  await page.getByRole('button', { name: 'Edit Synthetic grant' }).click();
  await page.getByRole('button', { name: 'Delete this figure' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deleted.').waitFor();
  expect(await page.getByRole('heading', { name: 'Synthetic grant' }).count()).toBe(0);
  expect(misdeeds).toEqual(none);
});

it('what the graph counts by itself is shown, and not edited', async () => {
  const { page } = await openAs(site, organizer, path);
  const counted = page.locator('.entry', { hasText: 'counted in this graph' });
  await counted.first().waitFor();
  expect(await counted.getByRole('button').count()).toBe(0);
});

const made = once(async () => {
  const opened = await openAs(site, organizer, path);
  await opened.page.getByRole('button', { name: 'New figure' }).click();
  return opened;
});

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }] as const)('fits %j', async (reader) => {
  const { page } = await made();
  await show(page, reader);
  expect(await overflow(page)).toBe(0);
});
