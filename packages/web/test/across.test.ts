import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const demo = '/conferences/demo';

it('the people of all conferences are found by a part of a name, in either script', async () => {
  const { page } = await site.open('/people');
  await page.getByRole('searchbox').fill('Синтетик 04');
  const found = page.locator('main li');
  await expect.poll(() => found.allInnerTexts()).toEqual([expect.stringContaining('Sintetik ishtirokchi 04')]);
  expect(new URL(page.url()).searchParams.get('q')).toBe('Синтетик 04');
  await found.getByRole('link').first().click();
  await page.waitForURL('**/people/Sintetik_ishtirokchi_04');
});

it('a name that nobody has is told so', async () => {
  const { page } = await site.look('/people?q=qqqqq');
  await expect.poll(() => texts(page, 'main .cdx-message')).toEqual(['Nothing in this list matches.']);
});

it('a conference leads to its series, which lists its editions and its people', async () => {
  const { page } = await site.open(demo);
  await page.getByRole('link', { name: 'Demo WikiCon (synthetic)', exact: true }).click();
  await page.waitForURL('**/series/demo-wikicon');
  await page.getByRole('heading', { name: 'Conferences' }).waitFor();
  const editions = page.getByRole('region', { name: 'Conferences' }).getByRole('link');
  expect(await editions.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([demo]);
  const people = page.getByRole('region', { name: 'People' }).getByRole('listitem');
  expect(await people.count()).toBeGreaterThan(10);
  await page.getByRole('heading', { level: 1, name: 'Demo WikiCon (synthetic)' }).waitFor();
});

it('the rooms of a venue lead to what is held in them', async () => {
  const { page } = await site.open(demo);
  const room = page.locator('.rooms').getByRole('link').first();
  const name = await room.innerText();
  await room.click();
  await page.waitForURL('**/program?room=*');
  await page.locator('article:visible').first().waitFor();
  for (const card of await page.locator('article:visible').all()) expect(await card.innerText()).toContain(name);
});
