import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { demo, peopleOfDemo, shown } from './people.ts';
import { inPagesOf, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function open(path: string, prepare?: (page: Page) => Promise<unknown>) {
  const { page } = await site.newPage();
  await prepare?.(page);
  await page.goto(site.url + path);
  await page.locator('h1').waitFor();
  return { page };
}

const find = (page: Page) => page.getByRole('searchbox', { name: 'Find by name' });
async function looksFor(typed: string): Promise<Page> {
  const { page } = await site.visit(demo);
  await find(page).fill(typed);
  return page;
}

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('a filter', () => {
  it.each(['oʻquvchi 14', "O'QUVCHI 14", '14 o`quv', 'Oquvchi   14', 'ishtirokchi_14'])(
    'finds a name however it is typed: %s',
    async (typed) => {
      const page = await looksFor(typed);
      await page.getByRole('button', { name: 'People (1)' }).waitFor();
      expect(await shown(page)).toEqual(['Sintetik Oʻquvchi 14']);
    },
  );

  it('finds people by whom they stood for, and affiliates by name', async () => {
    const page = await looksFor('user group 15');
    await page.getByRole('button', { name: 'Affiliates (1)' }).waitFor();
    expect(await texts(page, '#content li .represented')).toContain('for Synthetic User Group 15');
  });

  it('stands in the address, and so can be sent to somebody', async () => {
    const { page } = await site.visit(demo);
    await page.getByLabel('Role').selectOption({ label: 'interpreter' });
    await find(page).fill('oʻquvchi');
    await expect.poll(() => search(page)).toBe('?role=interpreter&q=oʻquvchi');
    const other = await open(`${demo}${new URL(page.url()).search}`);
    const names = await shown(other.page);
    const interpreters = (await peopleOfDemo(site.url, ['INTERPRETER'])).people.nodes.map(
      ({ displayName }) => displayName,
    );
    expect(names).toEqual(interpreters.filter((name) => name.includes('Oʻquvchi')));
    await expect.poll(() => shown(page)).toEqual(names);
  });

  it.each(['?role=nobody', '?q=', '?role=speaker&role=host'])('that is none does no harm: %s', async (query) => {
    const { page, misdeeds } = await site.look(demo + query);
    await page.getByRole('button', { name: /^People/ }).waitFor();
    expect(misdeeds).toEqual(none);
  });

  it('that finds nobody says so', async () => {
    const { page } = await site.look(`${demo}?q=nobody+of+this+name`);
    await page.locator('#content').getByText('Nothing in this list matches.').waitFor();
    expect(await page.locator('main').getByRole('status').innerText()).toBe('People found: 0. Affiliates found: 0.');
  });
});

describe('a long list', () => {
  it('comes page by page', async () => {
    const { page } = await open(demo, (one) => inPagesOf(one, 20));
    const people = (await peopleOfDemo(site.url)).people.nodes.map(({ displayName }) => displayName);
    expect(await shown(page)).toEqual(people.slice(0, 20));
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => shown(page)).toEqual(people.slice(0, 40));
  });

  it('stays as long as it is when the network is back and it is asked for again', async () => {
    const { page } = await open(demo, (one) => inPagesOf(one, 20));
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(40);
    const again = page.waitForResponse(/operationName=PeoplePage/);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await (await again).finished();
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(60);
  });

  it('is looked through to its end, and says so meanwhile', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<boolean>();
    const { page } = await open(demo, (one) => inPagesOf(one, 20, () => held));
    await find(page).fill('user');
    await page.locator('#content').getByText('Looking through the rest of the list…').waitFor();
    release(false);
    await page.getByText('Looking through').first().waitFor({ state: 'detached' });
    const first = await site.look(`${demo}?q=user`);
    expect(await shown(page)).toEqual(await shown(first.page));
  });

  it('that breaks off goes on when told to', async () => {
    let isBroken = true;
    const { page } = await open(demo, (one) => inPagesOf(one, 20, async () => isBroken));
    await find(page).fill('oʻquvchi');
    const panel = page.locator('#content');
    await panel.getByText('The answer did not arrive.').waitFor();
    isBroken = false;
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText('The answer did not arrive.').waitFor({ state: 'detached' });
    const first = await site.look(`${demo}?q=oʻquvchi`);
    await expect.poll(() => shown(page)).toEqual(await shown(first.page));
  });
});
