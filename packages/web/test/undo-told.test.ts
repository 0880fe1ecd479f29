import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, openSession, organizer, overviewPath, save, send, titleField } from './organizers.ts';
import { focused, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const historyPath = '/conferences/demo/organize/history';
const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** A session whose title was just saved. */
async function renamed(from: string, to: string): Promise<Page> {
  const { page } = await openAs(site, organizer, overviewPath);
  await openSession(page, from);
  await titleField(page).fill(to);
  await save(page);
  return page;
}

it('what was restored is taken back, and restored once more', async () => {
  await renamed('Statistics that help', 'Statistics that help all');
  const { page } = await openAs(site, organizer, `${historyPath}?noun=Session&field=title`);
  const restore = page.getByRole('button', { name: 'Restore this: Statistics that help' }).last();
  for (const told of ['Restored.', 'Taken back.', 'Restored.']) {
    await (told === 'Restored.' ? restore : undoButton(page)).click();
    await page.getByText(told).waitFor();
  }
  expect(await texts(page, '.restore [role=status]')).toContain('Restored. Undo');
});

it('whoever was signed out meanwhile signs in elsewhere, and then takes back what they saved', async () => {
  const page = await renamed('Meeting outside the capital', 'Meeting outside all capitals');
  await page.context().clearCookies();
  await undoButton(page).click();
  await page.getByText('You are not signed in any more').waitFor();
  expect(await focused(page)).toBe('Undo');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('form').getByRole('link', { name: 'Sign in' }).click(),
  ]);
  await other.getByRole('link', { name: organizer }).click();
  await other.locator('h1').waitFor();
  await undoButton(page).click();
  await page.getByText('Taken back.').waitFor();
});

it('whoever takes a change back is told of what it named and is gone', async () => {
  const page = await renamed('Terms we agree on', 'Terms we fight over');
  const topics = page.getByLabel('Topics');
  await topics.fill('Synthetic topic');
  await page.getByRole('option', { name: 'Add “Synthetic topic”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.locator('.many li', { hasText: 'Synthetic topic' }).waitFor();
  await save(page);
  await page.getByRole('button', { name: 'Remove Synthetic topic' }).click();
  await save(page);
  const asked = await send(page, '{ conference(slug: "demo") { topics { id version name { text } } } }', {});
  const { id, version } = asked.data.conference.topics.find(
    ({ name }: { name: { text: string } }) => name.text === 'Synthetic topic',
  );
  const deletion = 'mutation ($input: DeleteInput!) { outcome: deleteTopic(input: $input) { __typename } }';
  const deleted = await send(page, deletion, { input: { id, expectedVersion: version } });
  expect(deleted.data.outcome.__typename).toBe('Deletion');
  await undoButton(page).click();
  await page.getByText('Taken back. Number of things that it named before and that are no longer there: 1.').waitFor();
});
