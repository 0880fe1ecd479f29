import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, openSession, organizer, overviewPath, programmer, save, titleField } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/history';

async function rename(page: Page, from: string, to: string): Promise<void> {
  await openSession(page, from);
  await titleField(page).fill(to);
  await save(page);
}

it('tells who changed what, from what to what, in words', async () => {
  const { page: other } = await openAs(site, programmer, overviewPath);
  await openSession(other, 'Light in bazaars');
  await titleField(other).fill('Light in old bazaars');
  await other.getByLabel('Room').selectOption({ label: 'Garden Room (holds 24)' });
  await save(other);
  const { page, misdeeds } = await openAs(site, organizer, path);
  await page.getByText('Garden Room').waitFor();
  expect((await texts(page, 'main article'))[0]?.replace(/^.*?, \d\d:\d\d /, '')).toMatch(
    /^Синтетик иштирокчи 07 changed Session Light in old bazaars Its history Title from English: Light in bazaars to English: Light in old bazaars Time and room from \w+ \d+ \w+, 11:00–12:30, Registan Hall to \w+ \d+ \w+, 11:00–12:30, Garden Room Restore this$/,
  );
  expect(misdeeds).toEqual(none);
});

it('goes on to older changes, and back', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await rename(page, 'Terms we agree on', 'Terms, version 1');
  await page.evaluate(createPeople, 20);
  await rename(page, 'Terms, version 1', 'Terms, version 2');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('English: Terms, version 2').waitFor();
  const latest = await page.locator('main article').count();
  await page.getByRole('link', { name: 'Older changes' }).click();
  await page.getByText('English: Terms we agree on').waitFor();
  await page.getByRole('link', { name: 'Latest changes' }).click();
  await page.getByText('English: Terms, version 2').waitFor();
  expect(latest).toBe(20);
});

/** Changes that many who organize make. To be run in the page. */
async function createPeople(count: number): Promise<void> {
  const query = `mutation Create($username: String!) {
    createPerson(input: { conference: "con_01M82V7M3HM352B76JJGV0Q62B", username: $username }) { __typename }
  }`;
  for (let at = 1; at <= count; at += 1)
    await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { username: `Synthetic newcomer ${at}` } }),
    });
}

it('is shown to organizers alone', async () => {
  const { page } = await openAs(site, programmer, path);
  expect(await texts(page, 'main p')).toEqual([
    'Only organizers of this conference may do this: members of its core organizing team.',
    'Program',
  ]);
});

const history = once(async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  await rename(page, 'Names in several scripts', 'Names in many scripts');
  await page.getByRole('link', { name: 'History' }).click();
  await page.locator('article').first().waitFor();
  return page;
});

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }] as const)('fits %j', async (reader) => {
  const page = await history();
  await show(page, reader);
  expect(await overflow(page)).toBe(0);
});
