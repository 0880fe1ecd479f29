import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const path = '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M48ZWFTYHMANZT8B0B9';

/** A session's page on a phone whose browser can do some of what others can. */
async function shared(prepare: () => unknown): Promise<Page> {
  const { page } = await site.newPage({ width: 390 });
  await page.goto(site.url + path);
  const button = page.getByRole('button', { name: 'Share' });
  await button.waitFor();
  await page.evaluate(prepare);
  await button.click();
  return page;
}

it('a session goes to the sheet of the device', async () => {
  const page = await shared(() => {
    const share = async (data: unknown): Promise<void> => void Object.assign(globalThis, { given: data });
    Object.defineProperty(navigator, 'share', { value: share });
  });
  expect(await page.evaluate('given')).toEqual({ title: 'Two scripts, one wiki', url: site.url + path });
});

it('where there is no sheet, the address is copied, and the page says so', async () => {
  const page = await shared(() => {
    const writeText = async (text: string): Promise<void> => void Object.assign(globalThis, { given: text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await page.getByText('Address copied').waitFor();
  expect(await page.evaluate('given')).toBe(site.url + path);
});

it('where nothing may be copied either, the address stands there, selected', async () => {
  const page = await shared(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const field = page.getByLabel('Address of this session');
  await field.waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toBe(site.url + path);
  expect([await field.inputValue(), await findings(page)]).toEqual([site.url + path, []]);
});
