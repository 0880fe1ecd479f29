import { afterAll, beforeAll, expect, it } from 'vitest';
import { organizer, programmer } from './organizers.ts';
import { card, hold, lift, news, openSchedule, placeOf, showFirstDay } from './scheduling.ts';
import { overflow, startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const nine = 9 * 60;

it('a session that is dragged to another room stands there after the page is loaded again', async () => {
  const page = await openSchedule(site);
  await hold(page, 'Structured data on pictures: part two', 'Garden Room', nine);
  expect(await page.locator('.why').innerText()).toBe('Garden Room is free and holds 24');
  await page.mouse.up();
  await news(page).filter({ hasText: 'moved' }).waitFor();
  await page.reload();
  await showFirstDay(page);
  expect(await placeOf(page, 'Structured data on pictures: part two')).toBe('09:00–09:30, Garden Room');
});

it('while a session is held, conflicts are told in words, and Escape puts it back', async () => {
  const page = await openSchedule(site);
  const before = await placeOf(page, 'Lexemes for Turkic languages');
  await hold(page, 'Lexemes for Turkic languages', 'Silk Road Room', 10 * 60);
  expect(await page.locator('.why li').allInnerTexts()).toEqual([
    'Silk Road Room is taken by “Женщины в проектах” until 10:45',
    expect.stringMatching(/^Free of conflicts: \d\d:\d\d here$/),
  ]);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect([await page.locator('.why').count(), await placeOf(page, 'Lexemes for Turkic languages')]).toEqual([
    0,
    before,
  ]);
});

it('a speaker who is on stage elsewhere is named', async () => {
  const page = await openSchedule(site);
  await hold(page, 'Mingta suratni yuklash', 'Workshop Room', nine);
  expect(await page.locator('.why li').first().innerText()).toMatch(/^\S.* 04 speaks in Registan Hall until 09:30$/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

it('the keyboard alone moves and stretches a session, and says where it would go', async () => {
  const page = await openSchedule(site);
  await lift(page, 'Lexemes for Turkic languages', 'ArrowRight', 'ArrowRight', '+');
  expect(await page.locator('[aria-live=assertive]').innerText()).toMatch(/, 09:00–09:35, Workshop Room$/);
  await page.keyboard.press('Enter');
  await news(page).filter({ hasText: 'moved' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Lexemes for Turkic languages');
  await page.reload();
  await showFirstDay(page);
  expect(await placeOf(page, 'Lexemes for Turkic languages')).toBe('09:00–09:35, Workshop Room');
});

it('a session goes to those without a time, and undo brings it back', async () => {
  const page = await openSchedule(site);
  const before = await placeOf(page, 'Two scripts, one wiki');
  await lift(page, 'Two scripts, one wiki', 'u', 'Enter');
  await news(page).filter({ hasText: 'has no time any more' }).waitFor();
  expect(await page.locator('.tray').innerText()).toContain('Two scripts, one wiki');
  await page.locator('.snack').getByRole('button', { name: 'Undo' }).click();
  await news(page).filter({ hasText: 'Taken back' }).waitFor();
  expect(await placeOf(page, 'Two scripts, one wiki')).toBe(before);
});

it('two organizers see each other’s moves, and nobody takes back what the other has changed', async () => {
  const title = 'Light in bazaars';
  const [first, second] = [await openSchedule(site, organizer), await openSchedule(site, programmer)];
  await lift(second, title, 'ArrowDown', 'Enter');
  await news(second).filter({ hasText: 'moved' }).waitFor();
  const moved = await placeOf(second, title);
  await expect.poll(() => placeOf(first, title)).toBe(moved);
  await lift(first, title, 'ArrowDown', 'Enter');
  await news(first).filter({ hasText: 'moved' }).waitFor();
  const again = await placeOf(first, title);
  await expect.poll(() => placeOf(second, title)).toBe(again);
  await second.locator('.bar').getByRole('button', { name: 'Undo' }).click();
  expect(await news(second).filter({ hasText: 'was changed since' }).innerText()).toContain(title);
  expect(await placeOf(second, title)).toBe(again);
});

it('on a phone a form says what is in the way, finds a free slot, and moves', async () => {
  const page = await openSchedule(site, organizer, { width: 390 });
  const row = page.locator('li', { hasText: 'Mingta suratni yuklash' }).last();
  await row.getByRole('button', { name: /^Move to/ }).click();
  await row.getByLabel('Begins').selectOption('09:45');
  await row.getByLabel('Room').selectOption('Registan Hall');
  await row.getByText('Registan Hall is taken by “Two scripts, one wiki” until 10:45').waitFor();
  await row.getByRole('button', { name: 'Find a free slot' }).click();
  await row.getByText('No conflict of rooms or speakers').waitFor();
  await row.getByRole('button', { name: 'Move', exact: true }).click();
  await news(page).filter({ hasText: 'moved' }).waitFor();
  expect(await overflow(page)).toBe(0);
});

it('from right to left the first room is on the right, and the left arrow goes to the next', async () => {
  const page = await openSchedule(site, organizer, { locale: 'fa', colorScheme: 'dark' });
  const rights = await page
    .locator('.days .day:visible .heads p')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(rights).toEqual(rights.toSorted((one, other) => other - one));
  const title = '1925';
  const before = (await card(page, title).boundingBox())!.x;
  await lift(page, title, 'ArrowLeft');
  expect((await page.locator('.held').boundingBox())!.x).toBeLessThan(before);
  await page.keyboard.press('Escape');
  expect(await overflow(page)).toBe(0);
});

it('prints a page a day, across', async () => {
  const page = await openSchedule(site);
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => Number(width) > Number(height),
  );
  expect(boxes).toEqual([true, true]);
});
