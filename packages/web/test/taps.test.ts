import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite, type Site } from './site.ts';

declare global {
  var taps: number;
}

let site: Site;
let title: string;
beforeAll(async () => {
  site = await startSite();
  const query = '{ conference(slug: "demo") { program { title { text } } } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as { data: { conference: { program: { title: { text: string } }[] } } };
  title = data.conference.program.at(-2)!.title.text;
});
afterAll(() => site.stop());

type Tap = (page: Page) => Promise<void>;

const theSession: Tap = (page) => page.locator('main').getByRole('link', { name: title }).first().click();

const ways: Record<string, readonly Tap[]> = {
  'by the program of its conference': [
    (page) => page.getByRole('link', { name: 'Demo WikiCon (synthetic)' }).click(),
    theSession,
  ],
  'by words of its title': [
    async (page) => {
      await page.locator('main').getByRole('searchbox').click();
      await page.keyboard.type(title);
    },
    (page) => page.keyboard.press('Enter'),
    theSession,
  ],
};

it.each(Object.keys(ways))('from Home a session is found on a phone in three taps at most, %s', async (way) => {
  const { page, misdeeds } = await site.newPage({ width: 390 });
  await page.goto(site.url);
  await page.evaluate(() => {
    globalThis.taps = 0;
    const count = (event: Event): void => void (globalThis.taps += event.isTrusted ? 1 : 0);
    addEventListener('pointerdown', count, true);
    addEventListener('keydown', (event) => event.key === 'Enter' && count(event), true);
  });
  for (const tap of ways[way]!) await tap(page);
  await page.waitForURL('**/sessions/*');
  await page.locator('h1', { hasText: title }).waitFor();
  expect([await page.evaluate(() => globalThis.taps), misdeeds]).toEqual([ways[way]!.length, none]);
  expect(ways[way]!.length).toBeLessThanOrEqual(3);
});
