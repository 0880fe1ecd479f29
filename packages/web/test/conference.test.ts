import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
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

describe('the page of a conference', () => {
  it('tells of ca-wikicon-2025 who made it, how it came about, and what came of it', async () => {
    const { page, misdeeds } = await open('/conferences/ca-wikicon-2025');
    expect({
      title: await page.title(),
      headings: await texts(page, 'main :is(h1, h2)'),
      others: misdeeds,
    }).toEqual({
      title: 'Central Asian WikiCon 2025 – Wikicon Graph',
      headings: [
        'Central Asian WikiCon 2025',
        'Organizations',
        'Committees',
        'How it came about',
        'Figures',
        'What came of it',
        'What people said',
        'What was learned',
        'What comes next',
        'Thanks',
      ],
      others: none,
    });
  });

  it('keeps figures that disagree, each with its source', async () => {
    const { page } = await open('/conferences/ca-wikicon-2025');
    expect((await texts(page, 'tbody')).filter((row) => row.startsWith('Participants'))).toEqual([
      'Participants expected 50 planned Grant application to the Conference Fund',
      'Participants from across Central Asia over 90 reported Uzbek state media Post on Diff by a member of the user group',
      'Participants 95 reported Final report of the Conference Fund grant',
      'Participants who paid their own way 23 reported Final report of the Conference Fund grant',
    ]);
  });

  it('leads to the program, and the program back', async () => {
    const { page } = await open('/conferences/demo');
    await page.getByRole('link', { name: 'Program', exact: true }).click();
    await page.waitForURL('**/conferences/demo/program');
    await page.getByRole('link', { name: 'About' }).click();
    await page.waitForURL('**/conferences/demo');
    await page.locator('h1').waitFor();
  });

  it('asks for itself once', async () => {
    const { page } = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/graphql') asked.push(searchParams.get('operationName') ?? '');
    });
    await page.goto(`${site.url}/conferences/demo`);
    await page.locator('h2').first().waitFor();
    expect(asked.filter((name) => name === 'ConferencePage')).toEqual(['ConferencePage']);
  });

  it('that is not there says so', async () => {
    const { page } = await open('/conferences/no-such-conference');
    expect(await texts(page, 'h1')).toEqual(['No such page']);
  });

  it.each([320, 390, 1280])('is no wider than a window of %i pixels', async (width) => {
    const { page } = await open('/conferences/ca-wikicon-2025', { width });
    expect(await overflow(page)).toBe(0);
  });
});
