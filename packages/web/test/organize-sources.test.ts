import type { Page } from 'playwright-core';
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

const path = '/conferences/demo/organize/sources';

it('a source is made, chosen for a figure, mended, and stands in the report', async () => {
  const { page, misdeeds } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: 'New source' }).click();
  await page.getByLabel('Title in English').fill('Synthetic news');
  await page.getByLabel('Kind').selectOption('News');
  await page.getByLabel('Web address').fill('example.org/news');
  await page.getByLabel('Published', { exact: true }).fill('2026-02-30');
  await save(page, 'Not saved');
  expect(await texts(page, '.error')).toEqual([
    'Write a whole address that begins with https://.',
    'Write a year, a month or a day: 2025, 2025-04 or 2025-04-19.',
  ]);
  await page.getByLabel('Web address').fill('https://example.org/news');
  await page.getByLabel('Published', { exact: true }).fill('2026-02');
  await save(page);

  await page.getByRole('link', { name: 'Figures', exact: true }).click();
  await page.getByRole('button', { name: 'Edit Participants', exact: true }).click();
  await page.getByLabel('Source', { exact: true }).selectOption('Synthetic news');
  await save(page);

  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByRole('button', { name: 'Edit Synthetic news' }).click();
  await page.getByLabel('Publisher').fill('Example press');
  await save(page);
  await page.goto(`${site.url}/conferences/demo/report`);
  await page.locator('#sources').waitFor();
  expect({
    source: (await texts(page, 'section:has(> #sources) li')).at(-1),
    figure: (await texts(page, 'tbody tr')).find((row) => row.startsWith('Participants')),
  }).toEqual({ source: '[5] Synthetic news News Example press February 2026', figure: expect.stringMatching(/\[5\]/) });
  expect(misdeeds).toEqual(none);
});

it('a source that a figure refers to stays, and one that nothing refers to goes', async () => {
  const { page } = await openAs(site, organizer, path);
  const remove = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: `Edit ${title}` }).click();
    await page.getByRole('button', { name: 'Delete this source' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  };
  await page.getByRole('button', { name: 'New source' }).click();
  await page.getByLabel('Title in English').fill('Nobody cites this');
  await page.getByLabel('Kind').selectOption('Survey');
  await save(page);
  await remove('Nobody cites this');
  await page.getByText('Deleted.').waitFor();
  expect(await page.getByRole('heading', { name: 'Nobody cites this' }).count()).toBe(0);

  await remove('Survey among synthetic participants');
  await page.getByText('Other entries still refer to this').waitFor();
});

async function edit(locale = 'en'): Promise<Page> {
  const { page } = await openAs(site, organizer, path, { locale });
  await page.locator('.edit').first().click();
  return page;
}

const edited = once(edit);

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }, { width: 390, locale: 'fa' }] as const)(
  'fits %j',
  async (reader) => {
    const page = await ('locale' in reader ? edit(reader.locale) : edited());
    await show(page, reader);
    expect(await overflow(page)).toBe(0);
  },
);
