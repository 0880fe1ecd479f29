import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from '../test/axe.ts';
import { openAs, organizer } from '../test/organizers.ts';
import { pages, prepare, type ClientPage } from '../test/pages.ts';
import { once } from '../test/readers.ts';
import { show, startSite, type Site } from '../test/site.ts';
import { countShifts, measure } from './measured.ts';
import { tableOf, type Row } from './table.ts';

const folder = new URL('../.screenshots/', import.meta.url);
const widths = [390, 1280];
const lights = ['light', 'dark'] as const;
const locales = ['en', 'ru', 'fa'];

let site: Site;
const rows: Row[] = [];
beforeAll(async () => {
  site = await startSite();
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await site.stop();
  await writeFile(new URL('table.md', folder), tableOf(rows));
});

/** One browser page for each language, of somebody who looks and of somebody who organizes. */
const readers = locales.map((locale) => ({
  locale,
  reader: once(async () => prepared((await site.open('/', { locale })).page)),
  organizer: once(async () => prepared((await openAs(site, organizer, '/', { locale })).page)),
}));

async function prepared(page: Page): Promise<Page> {
  await prepare(page);
  await countShifts(page);
  return page;
}

async function come(page: Page, { path, shows, fails }: ClientPage, width: number): Promise<void> {
  await show(page, { width });
  if (fails) await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(site.url + path);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  if (fails) await page.unroute('**/graphql?*');
}

const views = readers.flatMap((one) => widths.map((width) => ({ ...one, width })));
const seen = pages.flatMap((page) => views.map((view) => ({ page, view, named: page.name, ...view })));

it.each(seen.filter(({ page, view }) => page.width === undefined || page.width === view.width))(
  '$named, $width pixels wide, in $locale: nothing breaks a rule, runs over or moves',
  async ({ page: shown, view: { locale, width, reader, organizer } }) => {
    const page = await (shown.isSignedIn ? organizer() : reader());
    await come(page, shown, width);
    const { shift, firstCard, overflow } = await measure(page);
    if (shown.opens) await page.locator(shown.opens).first().click();
    for (const colorScheme of lights) {
      await show(page, { width, colorScheme });
      const broken = await findings(page, shown.known);
      rows.push({ page: shown.name, width, locale, colorScheme, broken: broken.length, overflow, firstCard, shift });
      const file = [shown.name, width, locale, colorScheme].join(' ').replaceAll(/[^\w]+/g, '-');
      await page.screenshot({ path: new URL(`${file}.png`, folder).pathname });
      expect.soft({ colorScheme, broken }).toEqual({ colorScheme, broken: [] });
    }
    expect.soft(overflow).toBe(0);
    expect.soft(shift).toBeLessThanOrEqual(0.05);
  },
);
