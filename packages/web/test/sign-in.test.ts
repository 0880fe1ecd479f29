import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { overflow, startOwnSite, type Reader, type Site } from './site.ts';

const program = '/conferences/demo/program';
/** A few sessions of it, where they tell as much as all. */
const few = `${program}?q=wikidata`;

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const signedIn = (path = few, reader: Reader = {}) => openAs(site, organizer, path, reader);

it('an organizer signs in where they were, sees who they are and as what, and signs out', async () => {
  const { page, misdeeds } = await site.newPage();
  await page.goto(site.url + few);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: organizer }).click();
  await page.waitForURL(site.url + few);
  await page.locator('header').getByText(organizer).first().waitFor();
  await page.locator('article').first().waitFor();
  expect(await page.locator('.roles').innerText()).toBe('You are here as: organizer and program committee');
  await page.locator('.viewer summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(misdeeds).toEqual(none);
});

it('whoever cancels is told that they are not signed in, and can try again from where they were', async () => {
  const { page } = await site.newPage();
  await page.goto(site.url + few);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  expect(await page.locator('h1').innerText()).toBe('You are not signed in');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: organizer }).click();
  await page.waitForURL(site.url + few);
});

it.each([
  ['en', 'Sign out'],
  ['fa', 'خروج'],
])('the header fits on a phone: %s', async (locale, signOut) => {
  const { page } = await signedIn(few, { width: 360, locale });
  await page.locator('.viewer summary').click();
  await page.getByRole('button', { name: signOut }).waitFor();
  await page.locator('article:visible').first().waitFor();
  expect(await overflow(page)).toBe(0);
});

it('the explorer asks as whoever is signed in, and comes back to the tab that was open', async () => {
  const { page } = await site.newPage({ width: 1400 });
  await page.goto(`${site.url}/explorer#query=query+Shared+%7B+viewer+%7B+username+%7D+%7D`);
  await page.getByRole('tab', { name: 'Shared' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: organizer }).click();
  await page.getByText(`As ${organizer}`).waitFor();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.result-window').getByText(organizer.replaceAll(' ', '\u00a0')).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  expect([new URL(page.url()).pathname, await page.locator('.graphiql-tab-active').innerText()]).toEqual([
    '/explorer',
    'Shared',
  ]);
});

it.each([
  [program, 2],
  // The schema, and what it opens with.
  ['/explorer', 2],
])('nobody is asked for at %s while nobody is signed in', async (path, count) => {
  const { page } = await site.newPage({ width: 1400 });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/graphql') asked.push(searchParams.get('query') ?? request.postData() ?? '');
  });
  await page.goto(site.url + path);
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  // The explorer is large, and a busy machine takes its time over it.
  await expect.poll(() => asked.length, { timeout: 50_000 }).toBe(count);
  expect(asked.filter((query) => /\bviewer\b/.test(query))).toEqual([]);
});

it.each([program, '/explorer'])('of a session that has ended otherwise, %s asks once', async (path) => {
  const { page } = await signedIn();
  await page.context().clearCookies({ name: '__Host-session' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/operationName=Viewer/.test(request.url())) asked.push(request.url());
  });
  const cookies = async () => (await page.context().cookies()).map(({ name }) => name);
  await page.goto(site.url + path);
  await expect.poll(cookies).toEqual([]);
  await page.reload();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(asked.length).toBe(1);
});

it('a page whose viewer nobody can name offers to sign in', async () => {
  const { page } = await signedIn();
  await page.route(/operationName=Viewer/, (route) => route.abort());
  await page.reload();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await page.locator('article').first().waitFor();
  expect((await page.context().cookies()).map(({ name }) => name)).toContain('__Host-viewer');
});
