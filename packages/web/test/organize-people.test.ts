import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

/** A new committee, and the field in which its members are searched. */
async function search(typed: string) {
  const { page, misdeeds } = await openAs(site, organizer, '/conferences/demo/organize/committees');
  await page.getByRole('button', { name: 'New committee' }).click();
  await page.getByLabel('Add a member').fill(typed);
  const add = page.getByRole('option', { name: `Add “${typed}” as a new person` });
  await add.waitFor();
  return { page, misdeeds, add };
}

it('somebody of another conference is found by their name in other letters', async () => {
  const { page, misdeeds } = await search('Елена Кушнер');
  expect((await texts(page, '.cdx-lookup [role=option]:visible'))[0]).toMatch(/^Elena Kushner\b/);
  expect(misdeeds).toEqual(none);
});

it('whoever has the same name is offered before somebody new is made', async () => {
  const { page, misdeeds, add } = await search('SYNTHETIC person 42');
  await add.click();
  const warning = page.locator('.cdx-message', { hasText: 'There are people of this name already' });
  await warning.waitFor();
  await warning.getByRole('button', { name: /^Synthetic Person 42/ }).click();
  const members = page.getByRole('group', { name: 'Members' }).getByRole('listitem');
  await members.first().waitFor();
  expect(await members.locator('.name').allInnerTexts()).toEqual(['Synthetic Person 42']);
  expect(misdeeds).toEqual(none);
});
