import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer, organizerPages, save } from './organizers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const open = (list: string) => openAs(site, organizer, `/conferences/demo/organize/${list}`);

/** Types into a picker, and takes the choice of this name. */
async function pick(page: Page, label: string, text: string, choice: string | RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(text);
  await page.getByRole('option', { name: choice }).first().click();
}

it('every list that a declaration gives opens from the others', async () => {
  const { page, misdeeds } = await open('venues');
  const links = page.getByRole('navigation', { name: 'Pages for organizers' });
  const names = await texts(page, 'nav[aria-label="Pages for organizers"] li');
  for (const name of names.slice(4, -5)) {
    await links.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.locator('.add').waitFor();
  }
  expect({ names, misdeeds }).toEqual({
    names: organizerPages,
    misdeeds: none,
  });
});

it('a room is made with a venue in place, and chosen for a session that has none', async () => {
  const { page, misdeeds } = await open('rooms');
  await page.getByRole('button', { name: 'New room' }).click();
  await page.getByLabel('Name in English').fill('Synthetic hall');
  await pick(page, 'Venue', 'Synthetic school', 'Add “Synthetic school” (Venue)');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByLabel('Seats').fill('40');
  await pick(page, 'What it offers', 'Proj', 'Projector');
  await save(page);
  const entry = page.locator('li .entry', { hasText: 'Synthetic hall' });
  expect({ entry: (await entry.innerText()).split(/\s*\n\s*/), misdeeds }).toEqual({
    entry: ['Synthetic hall', 'Synthetic school', '40', 'Projector', 'Edit'],
    misdeeds: none,
  });
});

it('a topic and a format are made from the form of a session', async () => {
  const { page } = await open('sessions/new');
  await page.getByLabel('Title in English').fill('A synthetic session');
  await pick(page, 'Topics', 'Synthetic topic', 'Add “Synthetic topic” (Topic)');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'New format' }).click();
  await page.getByRole('dialog').getByLabel('Name in English').fill('Synthetic format');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await save(page);
  await page.locator('.many li', { hasText: 'Synthetic topic' }).waitFor();
  expect(await page.getByLabel('Format').locator('option:checked').innerText()).toBe('Synthetic format');
});

it('thanks name an organization that is found in the whole graph', async () => {
  const { page } = await open('credits');
  await page.getByRole('button', { name: 'New thanks' }).click();
  await page.getByLabel('What for').selectOption('Hosting');
  await pick(page, 'Whom', 'Wikimedia UK', /^Wikimedia UK/);
  await save(page);
  expect(await texts(page, 'li .entry h2')).toContain('Hosting');
});

it('a file takes its license, and what is missing is said at its field', async () => {
  const { page } = await open('media');
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByLabel('License', { exact: true }).selectOption('CC BY-SA 4.0');
  await save(page, 'Not saved');
  expect(await texts(page, '.error')).toEqual(['This is needed.']);
  await page.getByLabel('Its page', { exact: true }).fill('https://commons.wikimedia.org/wiki/File:Synthetic.jpg');
  await page.getByRole('group', { name: 'What it shows' }).getByRole('button', { name: 'Add a language' }).click();
  await page.getByLabel('What it shows in English').fill('A synthetic picture');
  await save(page);
  await page.getByRole('button', { name: 'Edit A synthetic picture' }).click();
  expect(await page.getByLabel('License', { exact: true }).locator('option:checked').innerText()).toBe('CC BY-SA 4.0');
});

it('an entry of the history leads to the form of its node', async () => {
  const { page } = await open('topics');
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByLabel('Name in English').fill('Told in the history');
  await save(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('link', { name: 'Told in the history', exact: true }).click();
  expect(await page.getByLabel('Name in English').inputValue()).toBe('Told in the history');
});

it('somebody who may not change an organization finds no form at its address', async () => {
  const { page } = await openAs(site, organizer, '/edit/aff_00000000000000000000000000');
  await page.getByRole('heading', { name: 'No such page' }).waitFor();
});

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }] as const)('fits %j', async (reader) => {
  const { page } = await open('milestones');
  await page.locator('.add').click();
  await show(page, reader);
  expect(await overflow(page)).toBe(0);
});
