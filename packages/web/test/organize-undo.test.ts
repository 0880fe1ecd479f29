import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { openAs, openSession, organizer, overviewPath, programmer, save, titleField } from './organizers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const historyPath = '/conferences/demo/organize/history';
const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const link = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });

/** Presses Tab until something of this name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (let presses = 0; presses < 200; presses += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${name} is reached by the keyboard.`);
}

it('a deletion is taken back by the keyboard alone, on a phone', async () => {
  const { page, misdeeds } = await openAs(site, programmer, overviewPath);
  await show(page, { width: 390 });
  await openSession(page, 'Queries for beginners');
  await titleField(page).focus();
  await reach(page, 'Delete this session');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await reach(page, 'Delete');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.url + overviewPath);
  await page.getByText('Deleted.').waitFor();
  expect([await link(page, 'Queries for beginners').count(), await overflow(page), await findings(page)]).toEqual([
    0,
    0,
    [],
  ]);
  await reach(page, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Taken back.').waitFor();
  await link(page, 'Queries for beginners').first().waitFor();
  expect(misdeeds).toEqual(none);
});

it('the button that deletes stands away from the one that saves', async () => {
  const { page } = await openAs(site, programmer, overviewPath);
  for (const width of [390, 1280]) {
    await show(page, { width });
    await openSession(page, 'Light in bazaars');
    const [away, near] = await Promise.all(
      ['Delete this session', 'Save'].map((name) => page.getByRole('button', { name, exact: true }).boundingBox()),
    );
    expect(away!.y - (near!.y + near!.height)).toBeGreaterThanOrEqual(24);
  }
});

it('a save is taken back, and the form goes on from there', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openSession(page, 'Terms we agree on');
  await titleField(page).fill('Terms we fight over');
  await save(page);
  await undoButton(page).click();
  await page.getByText('Taken back.').waitFor();
  await expect.poll(() => titleField(page).inputValue()).toBe('Terms we agree on');
  await titleField(page).fill('Terms we may agree on');
  await save(page);
});

it('a save that somebody has built upon is not taken back', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openSession(page, 'Light in bazaars');
  await titleField(page).fill('Light in old bazaars');
  await save(page);
  const { page: other } = await openAs(site, programmer, overviewPath);
  await openSession(other, 'Light in old bazaars');
  await titleField(other).fill('Light in new bazaars');
  await save(other);
  await undoButton(page).click();
  await page.getByText('Nothing was restored, for this was changed again since: Title.').waitFor();
});

it('an entry of the list of a noun comes back where it was deleted', async () => {
  const { page } = await openAs(site, organizer, '/conferences/demo/organize/sources');
  await page.getByRole('button', { name: 'New source' }).click();
  await page.getByLabel('Title in English').fill('Synthetic leaflet');
  await page.getByLabel('Kind').selectOption('Survey');
  await save(page);
  await page.getByRole('button', { name: 'Edit Synthetic leaflet' }).click();
  await page.getByRole('button', { name: 'Delete this source' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deleted.').waitFor();
  await undoButton(page).click();
  await page.getByRole('heading', { name: 'Synthetic leaflet' }).waitFor();
});

it('the history shows what its address asks for, and restores', async () => {
  const { page: other } = await openAs(site, organizer, overviewPath);
  await openSession(other, 'Names in several scripts');
  await titleField(other).fill('Names in many scripts');
  await save(other);
  const { page, misdeeds } = await openAs(site, organizer, historyPath);
  await page.getByLabel('Kind', { exact: true }).selectOption('Session');
  await page.getByLabel('Field', { exact: true }).selectOption('Title');
  await page.waitForURL(/noun=Session&field=title/);
  await page.getByText('English: Names in many scripts').waitFor();
  await page.reload();
  await page.getByText('English: Names in many scripts').waitFor();
  expect(await texts(page, 'main article dt')).not.toContain('Time and room');
  await page.getByRole('button', { name: 'Restore this: Names in many scripts' }).first().click();
  await page.getByText('Restored.').waitFor();
  await page.getByText('takes back an earlier change').first().waitFor();
  await page
    .getByRole('button', { name: /^Restore this/ })
    .last()
    .click();
  await page.getByText('It was changed again since, so nothing was taken back.').waitFor();
  for (const view of [{ width: 390 }, { width: 1280, colorScheme: 'dark' }] as const) {
    await show(page, view);
    expect([await overflow(page), await findings(page)]).toEqual([0, []]);
  }
  await page.getByLabel('By way of').selectOption('a program');
  await page.getByText('No such change on this page.').waitFor();
  await link(page, 'Show everything').click();
  await page.waitForURL(site.url + historyPath);
  expect(misdeeds).toEqual(none);
});
