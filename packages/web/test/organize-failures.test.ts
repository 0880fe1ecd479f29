import { afterAll, beforeAll, expect, it } from 'vitest';
import { loseAnswers, openAs, openSession, organizer, overviewPath, save, titleField } from './organizers.ts';
import { startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

it('an answer that is lost takes nothing away that was typed, and trying again makes nothing twice', async () => {
  const { page } = await openAs(site, organizer, `${overviewPath}/sessions/new`);
  await titleField(page).fill('Made once');
  await loseAnswers(page);
  await save(page, /^No answer arrived/);
  expect(await titleField(page).inputValue()).toBe('Made once');
  await page.unroute('**/graphql');
  await titleField(page).fill('Made once, and renamed');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForURL(/\/sessions\/ses_/);
  await page.getByText('Saved.').waitFor();
  await page.goto(site.url + overviewPath);
  await page.locator('#sessions').waitFor();
  expect(await page.getByRole('link', { name: 'Made once' }).allInnerTexts()).toEqual(['Made once, and renamed']);
});

it('a network that is gone takes nothing away that was typed, and saving goes on when it is back', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openSession(page, 'Statistics that help');
  await titleField(page).fill('Statistics that help all');
  await page.context().setOffline(true);
  await save(page, /^No answer arrived/);
  await titleField(page).fill('Statistics that help everybody');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  expect(await titleField(page).inputValue()).toBe('Statistics that help everybody');
});

it('a sign-in that has ended takes nothing away that was typed, and saving goes on after another', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openSession(page, 'Meeting outside the capital');
  await titleField(page).fill('Meeting outside all capitals');
  await page.context().clearCookies();
  await save(page, 'You are not signed in any more');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('form').getByRole('link', { name: 'Sign in' }).click(),
  ]);
  await other.getByRole('link', { name: organizer }).click();
  await other.locator('h1').waitFor();
  await save(page);
  await page.reload();
  expect(await titleField(page).inputValue()).toBe('Meeting outside all capitals');
});
