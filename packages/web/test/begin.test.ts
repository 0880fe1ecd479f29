import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { addressField, beginPath, choose, listedBy, makeButton, nameField, valuesOf } from './beginning.ts';
import { none } from './browser.ts';
import { attendee, openAs, save } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const open = (reader = {}) => openAs(site, attendee, beginPath, reader);

it('on a phone a conference is begun, filled in, published, and found by everybody', async () => {
  const { page, misdeeds } = await openAs(site, attendee, '/', { width: 390, timezoneId: 'Asia/Tashkent' });
  await page.getByRole('link', { name: 'New conference' }).click();
  await nameField(page).fill('Synthetic ВикиКон 2030');
  await page.getByLabel('First day').fill('2030-04-19');
  await page.getByLabel('City in English').fill('Samarkand');
  await choose(page, 'Country', 'Uzbek', 'Uzbekistan');
  await choose(page, 'Languages in which it is held', 'Uzbek');
  expect([await valuesOf(page, 'Address', 'Last day', 'Time zone'), await overflow(page)]).toEqual([
    ['synthetic-vikikon-2030', '2030-04-19', 'Asia/Samarkand'],
    0,
  ]);
  await makeButton(page).click();

  await page.waitForURL('**/conferences/synthetic-vikikon-2030/organize');
  await page.locator('.ring').first().waitFor();
  expect([await texts(page, '.ring + div > :first-child'), await findings(page), await overflow(page)]).toEqual([
    ['Whether it is certain', 'Summary', 'A first session', 'A venue with a room'],
    [],
    0,
  ]);
  await page.getByRole('link', { name: 'Whether it is certain' }).click();
  await page.getByLabel('Status').waitFor();
  expect(await page.evaluate(() => document.activeElement!.closest('[id^=field]')?.id)).toBe('field-status');
  await page.getByLabel('Status').selectOption('Confirmed');
  await page.getByRole('group', { name: 'Summary' }).getByRole('button', { name: 'Add a language' }).click();
  await page.getByLabel('Summary in Uzbek').fill('Sintetik anjuman.');
  await save(page);

  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByText('7 of 9 done').waitFor();
  expect(await listedBy(site)).not.toContain('Synthetic ВикиКон 2030');
  await page.locator('main').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('main summary', { hasText: 'Published' }).first().waitFor();
  // An index follows its rows a little later.
  await expect.poll(() => listedBy(site)).toContain('Synthetic ВикиКон 2030');
  expect(misdeeds).toEqual(none);
});

/** Presses Tab until a field has the focus. */
async function tabTo(page: Page, field: ReturnType<Page['getByLabel']>): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`No Tab leads to ${String(field)}`);
}

it('by the keyboard alone it is begun on a desktop', async () => {
  const { page } = await open();
  const tab = (label: string) => tabTo(page, page.getByLabel(label, { exact: true }));
  await nameField(page).focus();
  await page.keyboard.type('Synthetic keys');
  await tab('Series');
  await page.locator('main').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const [series] = await valuesOf(page, 'Series');
  await tab('First day');
  await page.keyboard.type('04192030');
  await tab('Country');
  await page.keyboard.type('Kazakh');
  await page.locator('main').getByRole('option', { name: 'Kazakhstan' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, makeButton(page));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/conferences/synthetic-keys/organize');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('First day').waitFor();
  expect([series, await valuesOf(page, 'Series', 'First day', 'Last day', 'Country', 'Time zone')]).toEqual([
    expect.stringMatching(/./),
    [series, '2030-04-19', '2030-04-19', 'Kazakhstan', expect.stringMatching(/^Asia\//)],
  ]);
});

it('an address that is taken, or that of this page, says so at its field, and nothing is lost', async () => {
  const { page } = await open();
  const address = addressField(page);
  await address.fill('demo');
  await nameField(page).fill('Synthetic twin');
  for (const taken of ['demo', 'new']) {
    await address.fill(taken);
    await makeButton(page).click();
    await page.getByText('This address is taken. Choose another one.').waitFor();
    expect({
      name: await nameField(page).inputValue(),
      address: await address.inputValue(),
      isWrong: await address.getAttribute('aria-invalid'),
      hasFocus: await address.evaluate((one) => one === document.activeElement),
    }).toEqual({ name: 'Synthetic twin', address: taken, isWrong: 'true', hasFocus: true });
  }
  await address.fill('synthetic-twin');
  await makeButton(page).click();
  await page.waitForURL('**/conferences/synthetic-twin/organize');
});
