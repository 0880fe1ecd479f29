import { afterAll, beforeAll, expect, it } from 'vitest';
import { attendee, openAs, organizer, organizerPages, overviewPath, programmer } from './organizers.ts';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

it.each(['demo', 'no-such-conference'])('whoever is not signed in is asked to, of %s as of any', async (slug) => {
  const { page } = await site.open(`/conferences/${slug}/organize`);
  expect(await texts(page, 'main')).toEqual([
    'Sign in to organize These pages are for people who organize the conference. Sign in to go on. Sign in',
  ]);
  await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: organizer }).click();
  await page.waitForURL(`${site.url}/conferences/${slug}/organize`);
});

it('whoever has no part in it is told what right it takes, and sees nothing', async () => {
  const { page } = await openAs(site, attendee, overviewPath);
  expect(await texts(page, 'main')).toEqual([
    'Overview Only organizers of this conference and members of its program committee may do this. Program',
  ]);
});

it('a conference that is not there, or a draft of others, is missing', async () => {
  const { page } = await openAs(site, organizer, '/conferences/no-such-conference/organize');
  expect(await texts(page, 'h1')).toEqual(['No such page']);
});

it.each([
  [organizer, organizerPages],
  [programmer, ['Overview', 'Schedule', 'Rooms', 'Topics', 'Session formats']],
])('%s finds the way from the program, and the pages that are theirs', async (name, pages) => {
  const { page } = await openAs(site, name, '/conferences/demo/program');
  await page.getByRole('link', { name: 'Organize', exact: true }).click();
  await page.waitForURL(site.url + overviewPath);
  await page.getByRole('navigation', { name: 'Pages for organizers' }).waitFor();
  expect(await texts(page, 'main nav a')).toEqual(pages);
});

it.each([
  ['nobody', null],
  ['an attendee', attendee],
])('%s is shown no way there', async (_who, name) => {
  const path = '/conferences/demo';
  const { page } = name === null ? await site.newPage() : await openAs(site, name, path);
  if (name === null) await page.goto(site.url + path);
  await page.locator('h2').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'Organize', exact: true }).count()).toBe(0);
});

it('whoever only reads loads nothing of the forms', async () => {
  const { page } = await site.newPage();
  const loaded: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/assets/')) loaded.push(response.text());
  });
  await page.goto(`${site.url}/conferences/demo/program`);
  await page.locator('article').first().waitFor();
  const all = (await Promise.all(loaded)).join('');
  expect(['cdx-menu-item', 'cdx-lookup', 'cdx-text-area'].filter((name) => all.includes(name))).toEqual([]);
});
