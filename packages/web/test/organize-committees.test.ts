import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer, programmer, save, saveButton } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/committees';

it('a committee is made with somebody of the conference and somebody new, renamed, and deleted', async () => {
  const { page, misdeeds } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: 'New committee' }).click();
  await page.getByLabel('Name in English').fill('Friendly space team');
  await page.getByLabel('Kind').selectOption('Trust and safety team');
  await page.getByLabel('Add a member').fill('person 42');
  await page.getByRole('option', { name: 'Synthetic Person 42' }).click();
  await page.getByLabel('Add a member').fill('Synthetic newcomer');
  await page.getByRole('option', { name: 'Add “Synthetic newcomer” as a new person' }).click();
  const members = page.getByRole('group', { name: 'Members' }).getByRole('listitem');
  await members.nth(1).waitFor();
  await members.nth(1).getByLabel('Role').selectOption('chair');
  await page.getByLabel('Unnamed members').fill('2');
  await save(page);
  const committee = page.locator('main li', { hasText: 'Friendly space team' });
  expect((await committee.innerText()).replace(/\s+/g, ' ')).toBe(
    'Friendly space team Trust and safety team Edit Synthetic Person 42 Synthetic newcomer + 2 unnamed',
  );

  await page.getByRole('button', { name: 'Edit Friendly space team' }).click();
  await page.getByRole('button', { name: 'Add a language' }).first().click();
  await page.getByLabel('Name in Russian').fill('Команда дружелюбия');
  await page.getByRole('button', { name: 'Remove Synthetic Person 42' }).click();
  await save(page);
  await page.goto(`${site.url}/conferences/demo`);
  await page.locator('#committees').waitFor();
  const shown = await texts(page, 'section:has(> #committees) > ul > li');
  expect(shown.find((text) => text.startsWith('Friendly'))).toBe('Friendly space team Synthetic newcomer + 2 unnamed');

  await page.goto(site.url + path);
  await page.getByRole('button', { name: 'Edit Friendly space team' }).click();
  await page.getByRole('button', { name: 'Delete this committee' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deleted.').waitFor();
  expect(await page.getByRole('heading', { name: 'Friendly space team' }).count()).toBe(0);
  expect(misdeeds).toEqual(none);
});

it('whoever is put into the core organizing team organizes at once', async () => {
  const { page } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: 'Edit Core organizing team' }).click();
  await page.getByLabel('Add a member').fill(programmer);
  await page.getByRole('option', { name: programmer }).click();
  await save(page);
  const { page: other } = await openAs(site, programmer, path);
  await other.getByRole('heading', { name: 'Core organizing team' }).waitFor();
});

it('whoever would take themselves out of the core team is warned, and leaves the pages of organizers when they do', async () => {
  const { page } = await openAs(site, programmer, path);
  await page.getByRole('button', { name: 'Edit Core organizing team' }).click();
  await page.getByRole('button', { name: `Remove ${programmer}` }).click();
  await saveButton(page).click();
  const dialog = page.getByRole('dialog');
  expect(await texts(page, 'dialog[open] p')).toEqual([
    'You take yourself out of those who organize this conference. You lose the rights of an organizer at once, and only another organizer can give them back.',
  ]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  const members = page.getByRole('listitem').filter({ hasText: 'Core organizing team' });
  await members.getByText(programmer).waitFor();

  await page.getByRole('button', { name: 'Edit Core organizing team' }).click();
  await page.getByRole('button', { name: `Remove ${programmer}` }).click();
  await saveButton(page).click();
  await dialog.getByRole('button', { name: 'Leave the organizers' }).click();
  await page.waitForURL(`${site.url}/conferences/demo`);
  await page.goto(site.url + path);
  await page.getByText('Only organizers of this conference may do this').waitFor();
});

it('whoever is the last organizer is told so before they delete their team', async () => {
  const { page } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: 'Edit Core organizing team' }).click();
  await page.getByLabel('Kind').selectOption('Another committee');
  await saveButton(page).click();
  const asked = await texts(page, 'dialog[open] p');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Delete this committee' }).click();
  const last =
    'You are the last who organizes this conference: after this, nobody has the rights of an organizer any more.';
  expect([asked, await texts(page, 'dialog[open] p')]).toEqual([
    [last],
    [`Its members lose the rights that it gave them. This cannot be undone. ${last}`],
  ]);
});

it('whoever only makes the program is told whose these pages are', async () => {
  const { page } = await openAs(site, 'Synthetic user 09', path);
  expect(await texts(page, 'main p')).toEqual([
    'Only organizers of this conference may do this: members of its core organizing team.',
    'Program',
  ]);
});

const edited = once(async () => {
  const opened = await openAs(site, organizer, path);
  await opened.page.getByRole('button', { name: 'Edit Program committee' }).click();
  return opened;
});

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }] as const)('fits %j', async (reader) => {
  const { page } = await edited();
  await show(page, reader);
  expect(await overflow(page)).toBe(0);
});
