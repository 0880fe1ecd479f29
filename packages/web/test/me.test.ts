import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { attendee, openAs, organizer, programmer, save } from './organizers.ts';
import { keepPicture } from './pictures.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/me';
const peoplePath = '/conferences/demo/people';

const me = async (name: string, reader = {}) => {
  const opened = await openAs(site, name, path, reader);
  await opened.page.locator('#erase').waitFor();
  return opened;
};

/** Ends something by its button, and says so once more. */
async function end(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.locator('dialog[open] .actions button').last().click();
}

const isListed = async (name: string): Promise<boolean> => {
  const { page } = await site.open(`${peoplePath}?q=${encodeURIComponent(name)}`);
  await page.locator('main').getByRole('status').first().waitFor();
  return (await page.locator('main .name').filter({ hasText: name }).count()) > 0;
};

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
  await page.waitForURL(`**${path}`);
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

it('somebody hides from a conference at once, and shows again', async () => {
  const { page } = await me(programmer);
  expect(await isListed(programmer)).toBe(true);
  const row = page.getByRole('switch', { name: 'Demo WikiCon' });
  await row.click();
  await page.getByText('Not listed. On,').first().waitFor();
  await expect.poll(() => isListed(programmer)).toBe(false);
  await row.press('Space');
  await page.getByText('Listed. Off,').first().waitFor();
  await expect.poll(() => isListed(programmer)).toBe(true);
});

it('somebody who chose whether they are listed gives it back to what is usual', async () => {
  const { page } = await me(programmer);
  const row = page.getByRole('switch', { name: 'Demo WikiCon' });
  if (await row.isChecked()) await row.click();
  await page.getByText('Not listed. On,').first().waitFor();
  const usual = page.getByRole('button', { name: 'Back to as usual' });
  await keepPicture(page, 'me, a choice of their own', true);
  await usual.click();
  // Who speaks is listed as usual.
  await page.getByText('Listed. Off,').first().waitFor();
  expect([await row.isChecked(), await usual.count(), await isListed(programmer)]).toEqual([true, 0, true]);
  await page.reload();
  await row.waitFor();
  expect(await usual.count()).toBe(0);
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

it('somebody makes a token, sees it once, sees when it was used, and revokes it', async () => {
  const { page } = await me(organizer);
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Synthetic screen');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByRole('textbox', { name: 'Access token' }).inputValue();
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ viewer { username } }' });
    return (await (await fetch(`${site.url}/graphql`, { method: 'POST', headers, body })).json()).data?.viewer.username;
  };
  await page.locator('#tokens .note').first().waitFor();
  const before = await texts(page, '#tokens .note');
  const used = await ask();
  await page.reload();
  await page.getByText('Last used').waitFor();
  const isShown = await page.getByText(token).count();
  await end(page, 'Revoke Synthetic screen');
  await expect.poll(() => page.locator('#tokens li').count()).toBe(0);
  expect([before, used, isShown, await ask()]).toEqual([
    ['Reads.', expect.stringMatching(/^Not used yet\. Ends: .+\.$/)],
    organizer,
    0,
    undefined,
  ]);
});

it('somebody ends the sign-in of one browser, and then of all', async () => {
  const here = await me(organizer);
  const [there, elsewhere] = [await me(organizer), await me(organizer)];
  await here.page.reload();
  const others = here.page.getByRole('button', { name: 'Sign out Chrome on Linux' });
  await others.first().waitFor();
  const count = await others.count();
  expect(await texts(here.page, '#devices li b')).toContain('Chrome on Linux');
  await end(here.page, 'Sign out Chrome on Linux');
  await expect.poll(() => others.count()).toBe(count - 1);
  await end(here.page, 'Sign out everywhere');
  await here.page.getByText(/sign-ins? ha(s|ve) ended, in every browser/).waitFor();
  for (const { page } of [here, there, elsewhere]) {
    await page.reload();
    await page.locator('main').getByRole('link', { name: 'Sign in' }).waitFor();
  }
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
  await expect.poll(() => isListed(programmer)).toBe(false);
  const { page: left } = await site.open(href!);
  await left.locator('article').waitFor();
  expect([await left.getByText(programmer).count(), await left.locator('h1').innerText()]).toEqual([
    0,
    expect.stringMatching(/./),
  ]);
  expect(misdeeds).toEqual(none);
});

it('whoever is not signed in is asked to', async () => {
  const { page } = await site.open(path);
  await page.locator('main').getByRole('link', { name: 'Sign in' }).waitFor();
});

it.each([
  { width: 320, locale: 'ru' },
  { width: 390, locale: 'fa', colorScheme: 'dark' },
  { width: 1280, locale: 'en' },
] as const)('the page fits %j', async (reader) => {
  const { page } = await me(organizer, reader);
  await keepPicture(page, `me ${reader.locale} ${reader.width}`, true);
  await page.locator('#profile .edit').click();
  await page.locator('#profile form').waitFor();
  await page.locator('#tokens .new').click();
  await keepPicture(page, `me edited ${reader.locale} ${reader.width}`, true);
  expect(await overflow(page)).toBe(0);
});
