import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { startOffline, type Offline } from './offline.ts';
import { texts } from './site.ts';

let offline: Offline;
beforeAll(async () => {
  offline = await startOffline();
});
afterEach(() => offline.wire.mend());
afterAll(() => offline.stop());

const demo = '/conferences/demo';
const sessions = ['01M82V7M46D3CVC6004BCTY9W9', '01M82V7M48ZWFTYHMANZT8B0B9', '01M82V7M543064WSZ3GGRKC513'].map(
  (one) => `/sessions/ses_01M82V7M3HM352B76JJGV0Q62B${one}`,
);

/** A reader at the page that keeps demo. */
async function atKeep(width = 390): Promise<Page> {
  const { page } = await offline.visited(`${demo}/program`, { width });
  await page.goto(`${offline.wire.url}${demo}/keep`);
  await page.getByRole('button', { name: 'Keep this conference' }).waitFor();
  return page;
}

const whole = (page: Page) => page.getByText(/^Everything is here\. New or changed: \d+/);
const addresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await (await caches.open('kept demo')).keys()).map(({ url }) => url));
const kept = async (page: Page): Promise<number> => (await addresses(page)).length;

it('a kept conference opens three sessions and a person that were never opened, without a network', async () => {
  const page = await atKeep();
  await page.getByText(/^About \d+\.\d MB: \d+ sessions, \d+ people$/).waitFor();
  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await page.getByRole('progressbar', { name: 'Keeping the conference' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await whole(page).waitFor({ timeout: 60_000 });
  expect(await findings(page)).toEqual([]);
  offline.wire.cut();
  const titles: string[] = [];
  for (const path of [...sessions, '/people/Sintetik_ishtirokchi_04']) {
    await page.goto(offline.wire.url + path);
    await page.getByText(/^No answer from the network\. This was saved at /).waitFor();
    titles.push(...(await texts(page, 'h1')), ...(await texts(page, '#abstract, #titles')));
  }
  expect(titles).toMatchInlineSnapshot(`
    [
      "Lexemes for Turkic languages",
      "What it is about",
      "Title in every language",
      "Two scripts, one wiki",
      "What it is about",
      "Title in every language",
      "Bots that ask first",
      "What it is about",
      "Title in every language",
      "Sintetik Oʻquvchi 04",
    ]
  `);
}, 120_000);

it('goes on by itself after a reload, and asks for nothing twice', async () => {
  const page = await atKeep();
  const [first, asked]: [string[], string[]] = [[], []];
  let now = first;
  page.on('request', (request) => void now.push(request.url()));
  // What is under way when the page goes is asked for again.
  page.on('framenavigated', (frame) => {
    if (frame.url().endsWith('/affiliates')) now = asked;
  });
  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await expect.poll(() => kept(page)).toBeGreaterThan(10);
  const before = new Set(await addresses(page));
  await page.goto(`${offline.wire.url}/affiliates`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('wikicon-kept'))).toContain('"isGoing":false');
  const answers = asked.filter((url) => url.includes('/graphql?'));
  expect({
    isAskedFirst: first.filter((url) => before.has(url)).length > 10,
    again: answers.filter((url) => before.has(url)),
    twice: answers.filter((url, at) => answers.indexOf(url) !== at),
    isWhole: answers.length > 10,
  }).toEqual({ isAskedFirst: true, again: [], twice: [], isWhole: true });
});

it('says when the connection is lost, and goes on when it is back', async () => {
  const page = await atKeep();
  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await expect.poll(() => kept(page)).toBeGreaterThan(5);
  offline.wire.cut();
  await page.getByText(/^The connection was lost after \d+ of \d+ answers\./).waitFor();
  expect(await findings(page)).toEqual([]);
  offline.wire.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await whole(page).waitFor({ timeout: 60_000 });
});

it('says when the device is full, and leaves what was kept', async () => {
  const page = await atKeep();
  const tools = await page.context().newCDPSession(page);
  const { usage } = await tools.send('Storage.getUsageAndQuota', { origin: offline.wire.url });
  await tools.send('Storage.overrideQuotaForOrigin', { origin: offline.wire.url, quotaSize: usage + 150_000 });
  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await page.getByText(/^This device has no more room for this site: \d+ of \d+ answers are kept\./).waitFor();
  expect(await kept(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Continue' }).waitFor();
});

it('is brought up to date without what has not changed, stopped, and removed', async () => {
  const page = await atKeep();
  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await whole(page).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Bring up to date' }).click();
  await page.getByText('Everything is here. New or changed: 0').waitFor();
  await page.getByRole('button', { name: 'Bring up to date' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await page.getByRole('button', { name: 'Keep this conference' }).waitFor();
  expect(await page.evaluate(() => caches.keys())).not.toContain('kept demo');
}, 120_000);
