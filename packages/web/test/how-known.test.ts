import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { noteAsked, type Asked } from './asked.ts';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = 'How do I know them?';
const known = 'section[aria-labelledby=known]';

async function asked(path: string, reader: Reader = {}) {
  const { page, misdeeds } = await openAs(site, organizer, path, reader);
  await page.locator('main header button').click();
  await page.locator(`${known} :is(h3, .nothing)`).first().waitFor();
  return { page, misdeeds };
}

it('whoever is signed in sees what they did with somebody, and where both belong and were', async () => {
  const { page, misdeeds } = await asked('/people/Sintetik_ishtirokchi_04');
  expect([await texts(page, known), misdeeds]).toEqual([
    [
      'How you know each other You did something together Sintetik Oʻquvchi 04 Core organizing team · Demo WikiCon (synthetic) You were both at Demo WikiCon (synthetic)',
    ],
    none,
  ]);
});

it('whoever did nothing with somebody is led to them by way of others', async () => {
  const { page } = await asked('/people/Sintetik_ishtirokchi_24');
  expect(await texts(page, known)).toEqual([
    'How you know each other Through others You Synthetic User Group 05 Core organizing team · Demo WikiCon (synthetic) Sintetik Oʻquvchi 24 Two scripts, one wiki An article in five languages Klaviatura va shriftlar Uzbek (Latin) You Synthetic.user 03 Core organizing team · Demo WikiCon (synthetic) Sintetik Oʻquvchi 24 Two scripts, one wiki You were both at Demo WikiCon (synthetic)',
  ]);
});

it('the ways through others cost at most 30 read units, asked when the button is pressed', async () => {
  const { page } = await openAs(site, organizer, '/people/Sintetik_ishtirokchi_24');
  const button = page.locator('main header button');
  await button.waitFor();
  const all: Asked[] = [];
  noteAsked(page, all);
  await button.click();
  await page.locator(`${known} h3`).first().waitFor();
  const { readUnits } = await all.find(({ operation }) => operation === 'ViewerHowKnown')!.cost;
  expect(readUnits).toBeGreaterThan(20);
  expect(readUnits).toBeLessThanOrEqual(30);
});

it('whoever has nothing in common with somebody is told so', async () => {
  const { page } = await asked('/people/Batyrbek.kz');
  expect(await texts(page, known)).toEqual([
    'How you know each other The graph knows nothing that ties you. Not everybody on the way was looked at, for they are too many.',
  ]);
});

it.each([
  ['nobody who is not signed in is asked', 'Sign in', async () => (await site.open('/people/Batyrbek.kz')).page],
  [
    'nobody is asked of themselves',
    'This is you: change it on your own page',
    async () => (await openAs(site, organizer, '/people/Синтетический_участник_01')).page,
  ],
])('%s', async (_name, sign, open) => {
  const page = await open();
  await page.locator('main h1').waitFor();
  await page.getByRole('link', { name: sign }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('button', { name: ask }).count()).toBe(0);
});

it('what ties two fits a phone from right to left, and everybody can read it', async () => {
  const { page } = await asked('/people/Sintetik_ishtirokchi_04', { width: 390, locale: 'fa', colorScheme: 'dark' });
  expect([await overflow(page), await findings(page)]).toEqual([0, []]);
});
