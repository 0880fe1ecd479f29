import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, texts, type Site } from './site.ts';

const program = '/conferences/demo/program';
const scripts = 'ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M48ZWFTYHMANZT8B0B9';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** What has the focus, in short. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { tagName, id, textContent } = document.activeElement!;
    const tag = tagName.toLowerCase();
    return id ? `${tag}#${id}` : textContent?.trim() || tag;
  });

const said = async (page: Page): Promise<string | undefined> => (await texts(page, '.arrival'))[0];

/** Tab after Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`No Tab leads to “${name}”.`);
}

/** @param found what is looked for, where a few sessions tell as much as all */
async function openProgram(found = '') {
  const { page } = await site.open(program + found);
  await page.locator('article').first().waitFor();
  return page;
}

describe('with the keyboard alone', () => {
  it('one goes from the header to a session, from there to its place in the program, and back', async () => {
    const { page } = await site.open('/');
    await tabTo(page, 'Wikicon Graph');
    await tabTo(page, 'Demo WikiCon');
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
    await tabTo(page, 'Two scripts');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Two scripts' }).waitFor();
    const arrived = await focused(page);
    await tabTo(page, 'In the program');
    await page.keyboard.press('Enter');
    await page.locator(`#${scripts}`).waitFor();
    expect([arrived, await focused(page), new URL(page.url()).hash]).toEqual([
      'main#content',
      'Two scripts, one wiki',
      `#${scripts}`,
    ]);
  });

  it('the first Tab shows the way past the header', async () => {
    const page = await openProgram('?q=wikidata');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    const { width } = (await skip.boundingBox())!;
    await page.keyboard.press('Enter');
    const content = await focused(page);
    await page.keyboard.press('Tab');
    expect([width > 50, content, await page.evaluate(() => document.activeElement!.closest('main') !== null)]).toEqual([
      true,
      'main#content',
      true,
    ]);
  });
});

describe('another page', () => {
  it('takes the focus and is read aloud by its title, which the first one is not', async () => {
    const page = await openProgram('?q=wikidata');
    const first = await said(page);
    await page.getByRole('link', { name: 'My agenda' }).click();
    await page.getByText('Nothing is starred yet.').waitFor();
    expect([first, await focused(page), await said(page)]).toEqual([
      '',
      'main#content',
      'My agenda – Demo WikiCon (synthetic)',
    ]);
  });

  it('is none where only what is looked for changes', async () => {
    const page = await openProgram('?q=wikidata');
    await page.getByRole('searchbox').fill('scripts');
    await page.waitForURL('**?q=scripts');
    expect([await focused(page), await said(page)]).toEqual(['input', '']);
  });
});

describe('whoever comes back', () => {
  it('is where they left: at the link that they followed, as far down, and again when they go forward', async () => {
    const page = await openProgram();
    const link = page.locator('article .title a').nth(40);
    await link.scrollIntoViewIfNeeded();
    const [title, left] = [await link.innerText(), await page.evaluate(() => scrollY)];
    await link.click();
    await page.locator('h1', { hasText: title }).waitFor();
    const top = await page.evaluate(() => scrollY);
    await page.goBack();
    await link.waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
    expect([top, await focused(page), left > 1_000]).toEqual([0, title, true]);
    await page.goForward();
    await page.locator('h1', { hasText: title }).waitFor();
    expect(await focused(page)).toBe('main#content');
  });

  it('from another site is where they left too, once the answer is there', async () => {
    const page = await openProgram();
    const link = page.locator('article .title a').nth(40);
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await page.goto(`${site.url}/explorer`);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  });
});

it('nothing moves for whoever asked for less motion', async () => {
  const { page } = await site.newPage();
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion });
    return page.evaluate(() => document.getAnimations().length);
  };
  await page.route('**/graphql?*', () => undefined);
  await page.goto(site.url + program);
  await page.locator('main .loading').waitFor();
  expect([(await moving('no-preference')) > 0, await moving('reduce')]).toEqual([true, 0]);
});
