import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { isListed } from './listed.ts';
import { mePath, openMe } from './me.ts';
import { attendee, organizer, programmer, save } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const me = (name: string, reader = {}) => openMe(site, name, reader);

it('somebody changes what they say of themselves, and everybody reads it on their page', async () => {
  const { page, misdeeds } = await me(attendee);
  await page.getByRole('button', { name: 'Edit profile' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Synthetic renamed 78');
  await page.getByRole('button', { name: 'Add an organization' }).click();
  await page.getByLabel('Organization', { exact: true }).last().fill('Synthetic Chapter');
  await page
    .getByRole('option', { name: /^Synthetic Chapter/ })
    .first()
    .click();
  await page.getByLabel('Since').last().fill('2020-13-99x');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Write a year, a month or a day').waitFor();
  await page.getByLabel('Since').last().fill('2020');
  await save(page);
  await page.getByRole('link', { name: 'My public page' }).click();
  await page.waitForURL('**/people/**');
  await page.getByRole('heading', { name: 'Synthetic renamed 78' }).waitFor();
  await page.locator('section[aria-labelledby=affiliations] li').first().waitFor();
  expect(await texts(page, 'section[aria-labelledby=affiliations] li')).toContainEqual(
    expect.stringMatching(/^Synthetic Chapter.* since 2020$/),
  );
  await page.getByRole('link', { name: 'This is you' }).click();
  await page.waitForURL(`**${mePath}`);
  expect(misdeeds).toEqual(none);
});

it('somebody sets a picture of themselves, and it stands on their page with its license', async () => {
  const { page, misdeeds } = await me(programmer);
  await page.getByRole('button', { name: 'Edit profile' }).click();
  const picture = page.getByRole('group', { name: 'Picture' });
  await picture.getByLabel('Name of its file').fill('Synthetic portrait.png');
  await picture.getByLabel('Author').fill('');
  await save(page, 'Not saved');
  expect(await texts(page, '.error')).toEqual(['This is needed.']);
  await picture.getByLabel('Author').fill('Synthetic photographer');
  await picture.getByLabel('License').selectOption('CC0 1.0');
  await save(page);
  await page.getByRole('link', { name: 'My public page' }).click();
  const image = page.locator('main header img[src^="/media/per_"]');
  await image.waitFor();
  await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth > 0)).toBe(true);
  await page.locator('main header summary').click();
  await page.locator('main header').getByRole('link', { name: 'CC0 1.0' }).waitFor();
  expect(misdeeds).toEqual(none);
});

it('somebody takes everything away that is stored of them', async () => {
  const { page } = await me(organizer);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  const file = await download;
  const { entries } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect([
    file.suggestedFilename(),
    entries.find(({ type }: { type: string }) => type === 'Person').data.username,
    entries.some(({ type }: { type: string }) => type === 'BrowserSession'),
  ]).toEqual(['wikicon-graph-me.json', organizer, true]);
});

it('somebody erases themselves once they have typed their name, and the program stays', async () => {
  const { page, misdeeds } = await me(programmer);
  const session = page.locator('#parts li a').first();
  const href = await session.getAttribute('href');
  await page.getByRole('button', { name: 'Erase me…' }).click();
  const confirm = page.getByRole('button', { name: 'Erase me for good' });
  await page.getByLabel(/type your user name/).fill('somebody');
  await confirm.click();
  await page.getByText('This is not your user name.').waitFor();
  await page.getByLabel(/type your user name/).fill(programmer);
  await confirm.click();
  await page.getByRole('heading', { name: 'You are erased' }).waitFor();
  expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: '__Host-viewer' }));
  await expect.poll(() => isListed(site, programmer)).toBe(false);
  const { page: left } = await site.open(href!);
  await left.locator('article').waitFor();
  expect([await left.getByText(programmer).count(), await left.locator('h1').innerText()]).toEqual([
    0,
    expect.stringMatching(/./),
  ]);
  expect(misdeeds).toEqual(none);
});

it('whoever is not signed in is asked to', async () => {
  const { page } = await site.open(mePath);
  await page.locator('main').getByRole('link', { name: 'Sign in' }).waitFor();
});

it.each([
  { width: 320, locale: 'ru' },
  { width: 390, locale: 'fa', colorScheme: 'dark' },
  { width: 1280, locale: 'en' },
] as const)('the page fits %j', async (reader) => {
  const { page } = await me(organizer, reader);
  await page.locator('#profile .edit').click();
  await page.locator('#profile form').waitFor();
  await page.locator('#tokens .new').click();
  expect(await overflow(page)).toBe(0);
});
