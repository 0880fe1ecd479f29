import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Its title stands in Uzbek in Cyrillic letters and in Russian. */
const cyrillic = 'ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M496XTZPGXVPVB951AQ';

it('offers an Uzbek title in the script of the reader, marked as converted', async () => {
  const { page, misdeeds } = await site.open(`/sessions/${cyrillic}`, { locale: 'uz', width: 390 });
  const converted = page.locator('.converted');
  await converted.waitFor();
  expect([
    await page.locator('h1 [lang]').innerText(),
    await converted.locator('span').evaluate((one: HTMLElement) => [one.lang, one.textContent]),
    await converted.locator('small').innerText(),
    await findings(page),
    misdeeds,
  ]).toEqual(['Лойиҳалардаги аёллар', ['uz-Latn', 'Loyihalardagi ayollar'], 'lotin yozuvida (oʻgirilgan)', [], none]);
});

it('converts nothing for whoever reads another language', async () => {
  const { page } = await site.open(`/sessions/${cyrillic}`, { locale: 'ru' });
  await page.locator('main h1').waitFor();
  // What converts comes with code of its own.
  await page.waitForLoadState('networkidle');
  expect([await page.locator('h1 [lang]').innerText(), await texts(page, '.converted')]).toEqual([
    'Женщины в проектах',
    [],
  ]);
});
