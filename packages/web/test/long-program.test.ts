import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type Site } from './site.ts';

const program = '/conferences/demo/program';
const copies = 4;
const last = 60 * copies - 10;
const patience = { timeout: 20_000 };

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Four days, each with the sessions that the demo has, as if it went on and on. */
async function openLong(hash = ''): Promise<Page> {
  const { page } = await site.newPage();
  await page.route('**/graphql?*', async (route) => {
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: any };
    const sessions = data.conference?.program;
    if (sessions) data.conference.program = Array.from({ length: copies }, (_, at) => sessions.map(later(at))).flat();
    await route.fulfill({ response, json: { data } });
  });
  await page.goto(site.url + program + hash);
  await page.locator('article:visible').first().waitFor();
  return page;
}

const later = (days: number) => (session: any) => ({
  ...session,
  id: session.id + String(days),
  slot: session.slot && {
    ...session.slot,
    startsAt: new Date(Date.parse(session.slot.startsAt) + days * 24 * 60 * 60_000).toISOString(),
  },
});

const lastLink = (page: Page) => page.locator('article .title a').nth(last);
const isInSight = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

it('is whole soon after its beginning is there, and again after a search', async () => {
  const page = await openLong();
  await expect.poll(() => page.locator('article').count(), patience).toBe(60 * copies);
  await page.getByRole('searchbox').fill('scripts');
  await expect.poll(() => page.locator('article').count(), patience).toBeLessThan(60);
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => page.locator('article').count(), patience).toBe(60 * copies);
});

it('leads to a session far down that its address names', async () => {
  const whole = await openLong();
  await lastLink(whole).waitFor();
  const id = (await whole.locator('article').nth(last).getAttribute('id'))!;
  const page = await openLong(`#${id}`);
  await page.locator(`#${id}`).waitFor();
  await expect.poll(() => isInSight(page, `#${id}`), patience).toBe(true);
});

it('has whoever comes back where they left', async () => {
  const page = await openLong();
  await lastLink(page).scrollIntoViewIfNeeded();
  const [left, title] = [await page.evaluate(() => scrollY), await lastLink(page).innerText()];
  await lastLink(page).click();
  await page.waitForURL('**/sessions/*');
  await page.locator('main h1').waitFor();
  await page.goBack();
  await expect
    .poll(() => page.evaluate(() => [scrollY, document.activeElement?.textContent]), patience)
    .toEqual([left, title]);
});
