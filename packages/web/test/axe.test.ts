import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { openAs, organizer } from './organizers.ts';
import { explorer, pages, prepare, type ClientPage } from './pages.ts';
import { once } from './readers.ts';
import { show, startSite, type Reader, type Site } from './site.ts';
import { walk } from './walker.ts';

/**
 * Every page is seen from left to right, in a language of long words, by day, and from right to left by night. Colours
 * are the same in either direction, and other languages differ from these two in words alone.
 */
const views = [
  { locale: 'ru', colorScheme: 'light' },
  { locale: 'fa', colorScheme: 'dark' },
] as const;

type View = (typeof views)[number];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** One browser page for each view, which becomes every page of the client in turn. */
const readers = once(() => Promise.all(views.map(newReader)));
const organizers = once(() => Promise.all(views.map(newOrganizer)));

async function newReader(view: View): Promise<Page> {
  const { page } = await site.open('/', view);
  await prepare(page);
  return page;
}

async function newOrganizer(view: View): Promise<Page> {
  const { page } = await openAs(site, organizer, '/', view);
  await prepare(page);
  return page;
}

/** What each browser page shows as it came; nothing where something was opened, or did not arrive. */
const untouched = new Map<Page, string>();

async function become(page: Page, { path, shows, opens, width = 390, fails }: ClientPage, view: Reader): Promise<void> {
  await show(page, { ...view, width });
  if (untouched.get(page) !== path) {
    if (fails) await page.route('**/graphql?*', (route) => route.abort());
    await (untouched.get(page) && !fails ? walk(page, path) : page.goto(site.url + path));
  }
  untouched.set(page, opens || fails ? '' : path);
  await page.locator(shows).first().waitFor();
  if (fails) await page.unroute('**/graphql?*');
  if (opens) await page.locator(opens).first().click();
}

it.each(pages)('$name breaks no rule in any language, by day or by night', async (shown) => {
  const all = await (shown.isSignedIn ? organizers() : readers());
  const found = await Promise.all(
    all.map(async (page, at) => {
      await become(page, shown, views[at]!);
      return findings(page, shown.known);
    }),
  );
  expect({ ru: found[0], fa: found[1] }).toEqual({ ru: [], fa: [] });
});

const explored = once(async () => {
  const { page } = await site.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.url + explorer.path);
  await page.locator(explorer.shows).first().waitFor();
  return page;
});

it.each(['light', 'dark'] as const)(
  'the explorer breaks the rules that GraphiQL is known to break, and no other: %s',
  async (colorScheme) => {
    const page = await explored();
    await show(page, { colorScheme });
    // The editor colours its words anew a moment after the system changed.
    await expect.poll(() => findings(page, explorer.known), { timeout: 20_000 }).toEqual([]);
  },
);
