import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, openSession, organizer, overviewPath, programmer, save } from './organizers.ts';
import { startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

/** What somebody sees of the conference who is not signed in. */
async function seenByAll(): Promise<string[]> {
  const { page } = await site.newPage();
  await page.goto(`${site.url}/conferences/demo/agenda`);
  await page.locator('h1').waitFor();
  return texts(page, 'h1');
}

/** Opens what tells the state, in the heading of every page of the organizers. */
const openState = (page: Page) => page.locator('main summary').first().click();

/** Presses a button, and says in its question that it is meant. */
async function press(page: Page, name: string, meant = name): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name: meant, exact: true }).click();
}

it('what is taken back is hidden from all but the team, and published again when nothing blocks it', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openState(page);
  await press(page, 'Take back to draft');
  await page.getByText('This is a draft.').waitFor();
  await openState(page);
  expect(await seenByAll()).toEqual(['No such page']);

  await openSession(page, 'Editing on the phone');
  await page.getByLabel('Room').selectOption({ label: 'Registan Hall (holds 120)' });
  await save(page);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByText('Conflicts that block publication: 1.').waitFor();
  await press(page, 'Publish');
  await page.getByText('Not published').waitFor();
  expect(await seenByAll()).toEqual(['No such page']);

  await openSession(page, 'Editing on the phone');
  await page.getByLabel('Room').selectOption({ label: 'Workshop Room (holds 30)' });
  await save(page);
  await page.getByRole('link', { name: 'Overview' }).click();
  await press(page, 'Publish');
  await page.locator('main summary', { hasText: 'Published' }).first().waitFor();
  expect(await seenByAll()).toEqual(['Demo WikiCon (synthetic)']);
});

it('what is archived is still seen by all, changes no more, and is opened again', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await openState(page);
  await page.getByRole('button', { name: 'Archive' }).click();
  expect(await texts(page, 'dialog[open] p')).toEqual([
    'Everybody still sees the conference, and nobody can change anything in it until an organizer opens it again.',
  ]);
  await page.getByRole('dialog').getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByText('Archived: everybody sees this conference').waitFor();
  const seen = await seenByAll();
  await page.getByRole('link', { name: 'Figures', exact: true }).click();
  await page.getByText('This conference is archived.').waitFor();
  const changes = await page.getByRole('button', { name: 'New figure' }).count();
  await page.getByRole('link', { name: 'Overview' }).click();
  await openState(page);
  await press(page, 'Open again');
  await page.getByText('Published: everybody sees this conference.').waitFor();
  expect({ seen, changes }).toEqual({ seen: ['Demo WikiCon (synthetic)'], changes: 0 });
});

it('the program committee sees the state, and no way to change it', async () => {
  const { page } = await openAs(site, programmer, overviewPath);
  await openState(page);
  await page.getByText('Published: everybody sees this conference.').waitFor();
  expect(await page.getByRole('button', { name: /^(Take back to draft|Archive)$/ }).count()).toBe(0);
});

it('a session that is deleted is asked for twice, and gone', async () => {
  const { page } = await openAs(site, programmer, overviewPath);
  await openSession(page, 'Queries for beginners');
  await press(page, 'Delete this session', 'Delete');
  await page.waitForURL(site.url + overviewPath);
  await page.locator('#sessions').waitFor();
  expect(await page.getByRole('link', { name: 'Queries for beginners', exact: true }).count()).toBe(0);
});
