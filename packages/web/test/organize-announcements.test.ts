import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionsOf } from './announcing.ts';
import { none } from './browser.ts';
import { attendee, loseAnswers, openAs, organizer, save, titleField } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/announcements';
const open = () => openAs(site, organizer, path);

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New announcement' }).click();
  await titleField(page).fill(title);
}

const edit = (page: Page, title: string) => page.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
const publish = (page: Page, when: string) => page.getByLabel('When', { exact: true }).selectOption(when);
const now = 'Now, when it is saved';

/** What somebody reads who is not signed in. */
async function read(): Promise<string[]> {
  const { page } = await site.newPage();
  const answer = page.waitForResponse(/operationName=Announcements/);
  await page.goto(`${site.url}/conferences/demo/people`);
  await (await answer).finished();
  await page.locator('main .name').first().waitFor();
  return texts(page, 'section[aria-label="Announcements"] h2');
}

it('one is written, published at once, and told with the session that it is about', async () => {
  const { page, misdeeds } = await open();
  const [session] = await sessionsOf(site);
  await begin(page, 'The bus leaves at six');
  await page.getByRole('group', { name: 'Text' }).getByRole('button', { name: 'Add a language' }).click();
  await page.getByLabel('Text in English', { exact: true }).fill('From the north door.');
  await publish(page, now);
  await page.getByLabel('Sessions that it is about').fill(session!.title.text);
  await page.getByRole('option', { name: session!.title.text }).first().click();
  await page.getByLabel('Private note').fill('Ask the driver.');
  await save(page);
  await expect.poll(read).toEqual(['The bus leaves at six']);
  expect(misdeeds).toEqual(none);
  await edit(page, 'The bus leaves at six');
  expect({
    note: await page.getByLabel('Private note').inputValue(),
    sessions: await texts(page, '.many > ul > li'),
    says: await page.getByText('Only organizers of this conference see it.').count(),
  }).toEqual({ note: 'Ask the driver.', sessions: [session!.title.text], says: 1 });
});

it('one waits for its time on the clocks of the conference, and can be published before', async () => {
  const { page } = await open();
  await begin(page, 'Dinner is moved');
  await publish(page, 'At a time');
  await save(page, 'Not saved');
  await page.getByLabel('Day', { exact: true }).fill('2030-05-04');
  await page.getByLabel('Time', { exact: true }).fill('18:30');
  await save(page);
  const entry = page.locator('li', { has: page.getByRole('heading', { name: 'Dinner is moved' }) });
  const waiting = (await entry.locator('p').innerText()).replaceAll(/\s+/g, ' ');
  const before = await read();
  await edit(page, 'Dinner is moved');
  await publish(page, now);
  await save(page);
  expect([waiting, before.includes('Dinner is moved')]).toEqual([
    'Will be published Saturday, 4 May 2030, 18:30',
    false,
  ]);
  // An index follows its rows a little later.
  await expect.poll(read).toContain('Dinner is moved');
});

it('one that nobody has seen goes, once somebody has said so twice', async () => {
  const { page } = await open();
  await begin(page, 'Never told');
  await save(page);
  await page.getByText('Not published yet').waitFor();
  await edit(page, 'Never told');
  await page.getByRole('button', { name: 'Delete this announcement' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Deleted.').waitFor();
  expect([await page.getByRole('heading', { name: 'Never told' }).count(), await read()]).toEqual([
    0,
    expect.not.arrayContaining(['Never told']),
  ]);
});

it('one whose answer is lost is published once, at the instant at which it was sent', async () => {
  const { page } = await open();
  await begin(page, 'Sent into the void');
  await publish(page, now);
  await loseAnswers(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Saved.').waitFor();
  const told = async () => (await read()).filter((title) => title === 'Sent into the void');
  await expect.poll(told).toEqual(['Sent into the void']);
});

it('two who change the same one see both versions', async () => {
  const [{ page: first }, { page: second }] = [await open(), await open()];
  await begin(first, 'Lunch at noon');
  await save(first);
  await second.reload();
  for (const page of [first, second]) await edit(page, 'Lunch at noon');
  await titleField(first).fill('Lunch at one');
  await save(first);
  await titleField(second).fill('Lunch at two');
  await save(second, 'Somebody changed this meanwhile');
  expect(await texts(second, '.dispute .side')).toEqual([
    expect.stringMatching(/^Theirs English: Lunch at one .*Take theirs$/),
    expect.stringMatching(/^Yours English: Lunch at two .*Keep yours$/),
  ]);
});

it('the history says what was made of it, in the words of its form', async () => {
  const { page } = await open();
  await begin(page, 'Doors open early');
  await save(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const entry = page.locator('article', { hasText: 'Doors open early' }).first();
  await entry.getByText('What it was made of').click();
  expect([await entry.locator('.kind').innerText(), (await entry.locator('dt').allInnerTexts())[0]]).toEqual([
    'Announcement',
    'Title',
  ]);
});

it('whoever only attends is not let in', async () => {
  const { page } = await openAs(site, attendee, path);
  expect(await page.getByRole('button', { name: 'New announcement' }).count()).toBe(0);
});

it.each([{ width: 320 }, { width: 1280, colorScheme: 'dark' }, { width: 390, locale: 'fa' }] as const)(
  'fits %j',
  async (reader) => {
    const { page } = await openAs(site, organizer, path, reader);
    await page.locator('.add').click();
    await page.locator('.moment select').selectOption('AT');
    expect(await overflow(page)).toBe(0);
  },
);
