import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
let days: { readonly startsOn: string; readonly endsOn: string };

beforeAll(async () => {
  site = await startSite();
  const query = '{ conference(slug: "demo") { startsOn endsOn } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  days = ((await answer.json()) as { data: { conference: typeof days } }).data.conference;
});
afterAll(() => site.stop());

/** A time of the first day of demo at its place, in Tashkent. */
const onFirstDay = (time: string): number => Date.parse(`${days.startsOn}T${time}:00+05:00`);

async function openAt(now: number, width = 1280, locale = 'en') {
  const opened = await site.newPage({ now, width, locale });
  await opened.page.goto(site.url);
  await opened.page.locator('h3').nth(2).waitFor();
  return opened;
}

const sectionsOf = async (now: number) => {
  const { page } = await openAt(now);
  return Promise.all(
    ['now', 'upcoming', 'past'].map(async (section) => texts(page, `section:has(#${section}) h3 [lang]`)),
  );
};

it('has conferences under what is on, what comes and what is over', async () => {
  const [demo, central, wikimania] = ['Demo WikiCon (synthetic)', 'Central Asian WikiCon 2025', 'Wikimania 2024'];
  expect(await sectionsOf(onFirstDay('10:00'))).toEqual([[demo], [], [central, wikimania]]);
  expect(await sectionsOf(onFirstDay('10:00') - 9 * 86_400_000)).toEqual([[], [demo], [central, wikimania]]);
  expect(await sectionsOf(onFirstDay('10:00') + 9 * 86_400_000)).toEqual([[], [], [demo, central, wikimania]]);
});

it('tells of a conference that is on which day it is, and how long its sessions still go on', async () => {
  const { page } = await openAt(onFirstDay('10:00'));
  await page.locator('.on li').first().waitFor();
  expect([await texts(page, '.when > *'), new Set(await texts(page, '.on li p > span:last-child'))]).toEqual([
    ['On now', 'Day 1 of 2'],
    new Set(['45 min left']),
  ]);
});

it('tells between two sessions which are next', async () => {
  const { page } = await openAt(onFirstDay('10:50'));
  await page.locator('.on li').first().waitFor();
  expect(await texts(page, '.on > p')).toEqual(['Next 11:00, in 10 minutes']);
});

it('counts what a conference has in the graph, and says of one without a program that it has none', async () => {
  const { page, misdeeds } = await openAt(onFirstDay('10:00'));
  await page.getByText('No program in the graph yet').waitFor();
  await page.getByText('60 sessions').waitFor();
  expect([(await texts(page, 'article p')).filter((line) => /^\d+ session|program in/.test(line)), misdeeds]).toEqual([
    ['60 sessions 82 people 3 languages', '1 session 12 people 3 languages', 'No program in the graph yet'],
    none,
  ]);
});

it('shows each conference without a picture with a pattern that nobody hears of, the same as at the head of its pages', async () => {
  const { page } = await openAt(onFirstDay('10:00'));
  await page.locator('article pattern').nth(1).waitFor({ state: 'attached' });
  const drawn = await page
    .locator('article pattern')
    .evaluateAll((all) => all.map((one) => [one.closest('svg')!.getAttribute('aria-hidden'), one.innerHTML]));
  await page.getByRole('link', { name: 'Wikimania 2024' }).click();
  await page.locator('.band pattern').waitFor({ state: 'attached' });
  expect([drawn.map(([hidden]) => hidden), new Set(drawn.map(([, art]) => art)).size]).toEqual([['true', 'true'], 2]);
  expect(await page.locator('.band pattern').innerHTML()).toBe(drawn[1]![1]);
});

it('shows the picture of a conference on its card, and the license without leaving the page', async () => {
  const { page, misdeeds } = await openAt(onFirstDay('10:00'), 390);
  const image = page.locator('article img[src^="/media/con_"]');
  await expect
    .poll(() => image.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toEqual([true]);
  await page.locator('article summary').click();
  const license = page.locator('article').getByRole('link', { name: 'CC0' });
  await license.waitFor();
  expect([new URL(page.url()).pathname, await license.getAttribute('href'), misdeeds]).toEqual([
    '/',
    'https://creativecommons.org/publicdomain/zero/1.0/',
    none,
  ]);
});

it('waits with cards in the places of those to come, and nothing jumps when they do', async () => {
  const { page } = await site.newPage({ width: 390 });
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let answer = (): void => {};
  const wanted = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql?operationName=Conferences*', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(site.url);
  await page.locator('.loading [role=status]').waitFor({ state: 'attached' });
  const waiting = await page.locator('.loading .card').count();
  answer();
  await page.getByText('60 sessions').waitFor();
  const jumped = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
  expect([waiting, jumped <= 0.05]).toEqual([3, true]);
});

it('says of a graph without a conference how to begin one', async () => {
  const { page } = await site.newPage();
  await page.route('**/graphql?operationName=Conferences*', (route) =>
    route.fulfill({ json: { data: { conferences: { nodes: [] } } } }),
  );
  await page.goto(site.url);
  expect(await page.getByRole('link', { name: 'New conference' }).getAttribute('href')).toBe('/conferences/new');
});

it.each([
  [320, 'ru'],
  [390, 'en'],
  [390, 'fa'],
  [1280, 'en'],
] as const)('fits %i pixels in %s', async (width, locale) => {
  const { page } = await openAt(onFirstDay('10:00'), width, locale);
  await page.locator('.on li').first().waitFor();
  expect(await overflow(page)).toBe(0);
});
