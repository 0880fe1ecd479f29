import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { once } from './readers.ts';
import { overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const program = '/conferences/demo/program';
const agenda = '/conferences/demo/agenda';

/** A reader who starred the first sessions, which are in different rooms at one time. */
async function starred(count: number, reader: Reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  await page.goto(site.url + program);
  await page.locator('article').first().waitFor();
  const titles: string[] = [];
  const cards = page.locator('li.start').nth(1).locator('article');
  for (let at = 0; at < count; at += 1) {
    const card = cards.nth(at);
    titles.push(await card.locator('.title').innerText());
    await card.getByRole('button', { name: /^Star: / }).click();
  }
  return { page, misdeeds, titles };
}

async function openAgenda(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'My agenda' }).click();
  await page.waitForURL(`**${agenda}`);
  await page.locator('article').first().waitFor();
}

/** An agenda of two sessions at one time, which is shown and taken elsewhere. */
const agendaOfTwo = once(async () => {
  const { page, titles } = await starred(2);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAgenda(page);
  return { page, titles };
});

it('holds what was starred without signing in, also after a reload, until the star is taken away', async () => {
  const { page, titles, misdeeds } = await starred(2);
  await openAgenda(page);
  await page.reload();
  await page.locator('article').first().waitFor();
  const kept = await texts(page, 'article .title');
  await page.locator('article').first().getByRole('button', { pressed: true }).click();
  expect([kept, await texts(page, 'article .title'), misdeeds]).toEqual([titles, titles.slice(1), none]);
});

it('warns of sessions that overlap', async () => {
  const { page, titles } = await agendaOfTwo();
  const [warning] = await texts(page, '.cdx-message--warning');
  expect(warning).toBe(
    `Nobody can be at two sessions at once. Overlaps on your agenda: 1 09:45 – 10:45 ${titles[0]} × ${titles[1]}`,
  );
});

it('goes by link to another browser, where it is starred too', async () => {
  const { page, titles } = await agendaOfTwo();
  const link = await page.getByLabel('Link to this agenda').inputValue();
  const { page: other } = await site.newPage({ width: 390 });
  await other.goto(link);
  await other.getByText('Sessions that somebody shared with you: 2').waitFor();
  await other.getByRole('button', { name: 'Star them all' }).click();
  await other.waitForURL(site.url + agenda);
  expect([await texts(other, 'article .title'), await overflow(other)]).toEqual([titles, 0]);
});

it('goes to a calendar, and by a code to another phone', async () => {
  const { page, titles } = await agendaOfTwo();
  const address = await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
  const calendar = await (await fetch(site.url + address)).text();
  await page.getByText('QR code for another phone').click();
  const summaries = calendar.replaceAll(/\r\n /g, '').match(/^SUMMARY.*$/gm);
  expect(summaries?.length).toBe(titles.length);
});

it('is copied by a button', async () => {
  const { page } = await agendaOfTwo();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.getByLabel('Link to this agenda').inputValue(),
  );
});

it('of a link that names no session of this conference says so', async () => {
  const { page, misdeeds } = await site.look(`${agenda}?sessions=nonsense`);
  await page.getByText('None of the shared sessions is in this program.').waitFor();
  expect(misdeeds).toEqual(none);
});

it('shows stars in another tab at once', async () => {
  const { page } = await starred(0);
  const other = await page.context().newPage();
  await other.goto(site.url + agenda);
  await other.getByText('Nothing is starred yet.').waitFor();
  await page
    .locator('article')
    .first()
    .getByRole('button', { name: /^Star: / })
    .click();
  await other.locator('article').first().waitFor();
});
