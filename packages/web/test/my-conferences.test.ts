import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressField, beginNamed, beginPath, listedBy, valuesOf } from './beginning.ts';
import { attendee, openAs, organizer, save } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';
import { walk } from './walker.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const minePath = '/me/conferences';

it('my drafts stand first on my start page and among my conferences, and nobody else sees them', async () => {
  const { page } = await openAs(site, organizer, beginPath);
  await beginNamed(page, 'Synthetic secret');
  await page.getByRole('link', { name: 'Wikicon Graph' }).click();
  await page.getByRole('heading', { name: 'My drafts' }).waitFor();
  const home = await texts(page, 'section[aria-labelledby=drafts] .title');
  await page.locator('.viewer summary').click();
  await page.getByRole('link', { name: 'My conferences' }).click();
  await page.waitForURL(`**${minePath}`);
  await page.locator('main li').first().waitFor();
  const { page: other } = await openAs(site, attendee, minePath);
  expect({
    home,
    mine: (await texts(page, 'main li .title')).slice(0, 2),
    roles: await texts(page, 'main li:first-child .facts'),
    others: await texts(other, 'main h1 ~ *, main p, main li .title'),
    all: (await listedBy(site)).filter((title) => title.includes('secret')),
  }).toEqual({
    home: ['Synthetic secret Draft'],
    mine: ['Synthetic secret Draft', 'Demo WikiCon (synthetic) Published'],
    roles: ['organizer'],
    others: expect.not.arrayContaining([expect.stringContaining('secret')]),
    all: [],
  });
  await page.getByRole('link', { name: 'Synthetic secret' }).click();
  await page.waitForURL('**/conferences/synthetic-secret/organize');
});

it('settings go to their new address with it, and a draft is deleted once somebody has said so twice', async () => {
  const { page } = await openAs(site, attendee, beginPath);
  await beginNamed(page, 'Synthetic mistake');
  await page.getByRole('link', { name: 'Settings' }).click();
  await addressField(page).fill('synthetic-mistake-2');
  await page.getByLabel('Two sessions in one room').selectOption('Not looked for');
  await page.getByLabel('Minutes from one room to another').fill('10');
  await save(page);
  await page.waitForURL('**/conferences/synthetic-mistake-2/settings');
  await page.reload();
  await addressField(page).waitFor();
  const kept = await valuesOf(page, 'Two sessions in one room', 'Minutes from one room to another');
  await page.getByRole('button', { name: 'Delete this draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForURL(`**${minePath}`);
  await page.getByRole('heading', { name: 'My conferences' }).waitFor();
  expect([kept, await page.getByText('Synthetic mistake').count()]).toEqual([['', '10'], 0]);
});

it.each([beginPath, minePath, '/conferences/demo/settings'])(
  'whoever is not signed in is asked to: %s',
  async (path) => {
    const { page } = await site.open(path);
    await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: organizer }).click();
    await page.waitForURL(site.url + path);
  },
);

/** What is there once each page is. */
const shown = {
  '/': '.own',
  [beginPath]: 'form footer',
  [minePath]: 'main li',
  '/conferences/demo/settings': 'form footer',
};

it.each([
  { width: 320, locale: 'ru' },
  { width: 390, locale: 'fa', colorScheme: 'dark' },
  { width: 1280, locale: 'fa' },
] as const)('each page fits %j, and its header is one line', async (reader) => {
  const { page } = await openAs(site, organizer, '/', reader);
  const found: Record<string, unknown> = {};
  for (const [path, selector] of Object.entries(shown)) {
    await walk(page, path);
    await page.locator(selector).first().waitFor();
    await page.locator('.viewer summary').click();
    const height = await page.locator('#app > header').evaluate((header) => header.clientHeight);
    found[path] = { overflow: await overflow(page), isOneLine: height < 60 };
  }
  const fits = { overflow: 0, isOneLine: true };
  expect(found).toEqual(Object.fromEntries(Object.keys(shown).map((path) => [path, fits])));
});
