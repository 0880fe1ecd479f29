import { afterAll, beforeAll, expect, it } from 'vitest';
import { none } from './browser.ts';
import { overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function look(words: string) {
  const visit = await site.look(`/search?q=${encodeURIComponent(words)}`);
  await visit.page.locator('main li').first().waitFor();
  return visit;
}

it('a session is found from Home by words, and opened', async () => {
  const { page, misdeeds } = await site.newPage({ width: 390 });
  await page.goto(site.url);
  await page.getByRole('searchbox').fill('lexemes turkic');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=lexemes+turkic');
  await page.locator('main li a').first().waitFor();
  expect([await texts(page, 'main h2'), await overflow(page), misdeeds]).toEqual([['Sessions'], 0, none]);
  await page.getByRole('link', { name: 'Lexemes for Turkic languages' }).click();
  await page.waitForURL('**/sessions/*');
  await page.getByRole('heading', { name: 'Lexemes for Turkic languages' }).waitFor();
});

it('what is found stands by its kind, the best first, with where it belongs', async () => {
  const { page } = await look('wikidata');
  const [kinds, [first]] = [await texts(page, 'main h2'), await texts(page, 'main section:has(#Session) li')];
  expect(kinds.toSorted()).toEqual(expect.arrayContaining(['Sessions', 'Topics']));
  expect(first).toMatch(/wikidata.* (Demo WikiCon|Central Asian WikiCon|Wikimania)/i);
});

it('a name in the other script finds a person, and their sessions with the name that says it', async () => {
  const { page } = await look('синтетик ўқувчи 04');
  expect(await texts(page, 'main section:has(#Person) li')).toContain('Sintetik Oʻquvchi 04');
  const [session] = await texts(page, 'main section:has(#Session) li');
  expect(session).toMatch(/Demo WikiCon \(synthetic\) Sintetik Oʻquvchi 04$/);
});

it('a page says what may be typed, and when nothing is found', async () => {
  const { page } = await site.look('/search');
  const hint = await texts(page, 'main p');
  const { page: empty } = await site.look('/search?q=qqqqqqq');
  await empty.locator('main [role=status]').waitFor();
  expect([hint.length, await texts(empty, 'main [role=status]')]).toEqual([1, ['Nothing has all these words.']]);
});
