import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, organizer } from './organizers.ts';
import { startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const parts = '/conferences/demo/organize/parts';

it('an organizer states what somebody does, changes it, and takes it back', async () => {
  const { page } = await openAs(site, organizer, parts);
  const people = page.getByRole('list', { name: 'People' });
  await page.getByRole('button', { name: 'Add a person’s part' }).click();
  const form = page.locator('form');
  await form.getByRole('combobox', { name: 'Person' }).fill('Synthetic Person 02');
  await page
    .getByRole('option', { name: /Synthetic Person 02/ })
    .first()
    .click();
  await form.getByRole('combobox', { name: 'What they do' }).fill('photo');
  await page.getByRole('option', { name: 'photographer' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  const entry = people.getByRole('listitem').filter({ hasText: 'Synthetic Person 02' });
  await expect.poll(() => entry.innerText()).toContain('photographer');

  await page.goto(`${site.url}/conferences/demo/people?role=photographer`);
  await page.locator('main .name').filter({ hasText: 'Synthetic Person 02' }).waitFor();

  await page.goto(site.url + parts);
  await entry.getByRole('button').click();
  await form.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => entry.count()).toBe(0);
});

it('an organizer states what an organization does', async () => {
  const { page } = await openAs(site, organizer, parts);
  const organizations = page.getByRole('list', { name: 'Organizations' });
  const entry = organizations.getByRole('listitem').filter({ hasText: 'Synthetic Sponsor' });
  await entry.getByRole('button').click();
  await page.locator('form').getByRole('combobox', { name: 'What they do' }).fill('partner');
  await page.getByRole('option', { name: 'partner', exact: true }).click();
  await page.locator('form').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => entry.innerText()).toMatch(/sponsor and partner/);
});
