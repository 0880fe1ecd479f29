import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from './asked.ts';
import { none } from './browser.ts';
import { demo, peopleOfDemo, shown } from './people.ts';
import { overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function open(path: string, reader: Reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  await page.goto(site.url + path);
  await page.locator('h1').waitFor();
  return { page, misdeeds };
}

describe('the people of demo', () => {
  it('are all whom the API lists, in its order, each leading to their page', async () => {
    const { page } = await site.look(demo);
    const { people } = await peopleOfDemo(site.url);
    const links = page.locator('#content li .name');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      people.nodes.map(({ url }) => new URL(url).pathname),
    );
    expect(await shown(page)).toEqual(people.nodes.map(({ displayName }) => displayName));
  });

  it('tell what they did, and whom they stood for', async () => {
    const { page } = await site.look(demo);
    expect((await texts(page, 'li:has(.represented)'))[0]).toBe(
      'Sintetik Oʻquvchi 04 User:Sintetik ishtirokchi 04 organizer, committee member, speaker and attendee for Synthetic User Group 05',
    );
  });

  it('have the affiliates beside them, in the order of the API', async () => {
    const { page } = await site.visit(demo);
    await page.getByRole('button', { name: 'Affiliates (20)' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?list=affiliates');
    const { affiliates } = await peopleOfDemo(site.url);
    expect(await shown(page)).toEqual(affiliates.nodes.map(({ name }) => name.text));
  });

  it('are the same for an organizer: whoever is not listed is on no public page', async () => {
    const { page } = await open(demo);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Синтетический участник 01' }).click();
    await page.locator('.viewer summary').waitFor();
    await page.getByRole('button', { name: 'People (82)' }).waitFor();
    expect(await shown(page)).toEqual(
      (await peopleOfDemo(site.url)).people.nodes.map(({ displayName }) => displayName),
    );
  });
});

describe('the page', () => {
  it('is asked for in one request', async () => {
    const { page, asked } = await site.open(demo);
    await page.getByRole('button', { name: 'People (82)' }).waitFor();
    expect(operations(asked).filter((name) => name.includes('People'))).toEqual(['PeoplePage']);
  });

  it.each(['/conferences/demo', '/conferences/demo/program'])('is led to from %s', async (path) => {
    const { page } = await site.visit(path);
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('button', { name: 'People (82)' }).waitFor();
    expect([new URL(page.url()).pathname, await page.title()]).toEqual([
      demo,
      'People – Demo WikiCon (synthetic) – Wikicon Graph',
    ]);
  });

  it('says that nobody is known, and that a conference is not', async () => {
    const empty = await site.look('/conferences/wikimania-2024/people?list=affiliates');
    await empty.page.locator('#content').getByText('The graph knows of none yet.').waitFor();
    const missing = await site.look('/conferences/no-such-conference/people');
    expect(await texts(missing.page, 'h1')).toEqual(['No such page']);
  });

  it.each([
    ['phone', { width: 390 }],
    ['narrow phone', { width: 320 }],
    ['desktop in the dark', { colorScheme: 'dark' }],
    ['Persian', { width: 390, locale: 'fa' }],
  ] as const)('fits, breaks no policy and asks no other host: %s', async (name, reader) => {
    const { page, misdeeds } = await site.look(demo, reader);
    await page.locator('#content li').first().waitFor();
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
});
