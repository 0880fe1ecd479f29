import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, operations } from './asked.ts';
import { none } from './browser.ts';
import { overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function look(slug: string, reader: Reader = {}) {
  const opened = await site.look(`/conferences/${slug}`, reader);
  await opened.page.locator('article').waitFor();
  return opened;
}

describe('the page of a conference', () => {
  it('tells of ca-wikicon-2025 who made it, how it came about, and what came of it', async () => {
    const { page, misdeeds } = await look('ca-wikicon-2025');
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
        'Pictures, recordings and documents',
        'Take it along',
      ],
      others: none,
    });
  });

  it('keeps figures that disagree, each with its source', async () => {
    const { page } = await look('ca-wikicon-2025');
    expect((await texts(page, 'tbody tr'))[0]).toBe(
      'Participants 50 Grant application to the Conference Fund Participants expected over 90 Post on Diff by a member of the user group Participants from across Central Asia Citing: Uzbek state media 95 Final report of the Conference Fund grant',
    );
  });

  it('leads to the program, and the program back', async () => {
    const { page } = await site.visit('/conferences/demo');
    await page.getByRole('link', { name: 'Program', exact: true }).click();
    await page.waitForURL('**/conferences/demo/program');
    await page.getByRole('link', { name: 'About' }).click();
    await page.waitForURL('**/conferences/demo');
    await page.locator('h1').waitFor();
  });

  it('asks for itself once, in a chain of two round trips', async () => {
    const { asked } = await site.open('/conferences/demo');
    expect([operations(asked), await costOf(asked, 'ConferencePage')]).toEqual([
      ['ConferencePage'],
      { complexity: 500, depth: 2 },
    ]);
  });

  it('tells where, how and in which languages it is held, and of which series it is', async () => {
    const { page } = await look('ca-wikicon-2025');
    expect([await texts(page, 'main header p'), await texts(page, 'article dl > div')]).toEqual([
      ['19 – 20 April 2025 Tashkent'],
      [
        'Where Diplomat International School',
        'Attendance In person',
        'Languages English, Russian and Uzbek Interpreted into English and Russian',
        'Series Central Asian WikiCon Edition 1',
      ],
    ]);
  });

  it('leads to the conference at which a step happened, where that is another', async () => {
    const { page } = await site.visit('/conferences/ca-wikicon-2025');
    const step = page.locator('section[aria-labelledby=story] > ol > li', { hasText: 'The idea is born' });
    expect(await step.locator('.when').innerText()).toMatch(/^August 2024\s+Wikimania 2024$/);
    await step.getByRole('link', { name: 'Wikimania 2024' }).click();
    await page.waitForURL('**/conferences/wikimania-2024');
  });

  it('tells what people said with who said it and where', async () => {
    const { page } = await look('demo');
    expect(await texts(page, 'section[aria-labelledby=TESTIMONIAL] li')).toEqual([
      'I do not exist, and I liked it. A synthetic participant Survey among synthetic participants',
    ]);
  });

  it('shows its pictures by way of this site, and leads to where they and their terms are', async () => {
    const { page, misdeeds } = await look('demo');
    const first = page.locator('section[aria-labelledby=media] ul:not(.gallery) > li').first();
    const links = first.locator('a');
    expect([
      await first.innerText().then((text) => text.replace(/\s+/g, ' ')),
      await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      await page.locator('main img:not([src^="/media/"])').count(),
      misdeeds,
    ]).toEqual([
      'The logo of the synthetic conference Graphic Synthetic person 75 (DEMO16), Example CC0 1.0',
      ['https://example.org/files/logo', 'https://creativecommons.org/publicdomain/zero/1.0/'],
      0,
      none,
    ]);
  });

  it('can be taken along: each file says what it is for, and is there', async () => {
    const { page } = await look('demo');
    const links = await page
      .locator('section[aria-labelledby=exports] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const answers = await Promise.all(links.map(async (link) => (await fetch(site.url + link)).status));
    expect([await texts(page, 'section[aria-labelledby=exports] li'), answers]).toEqual([
      [
        'schedule.ics All sessions for your calendar',
        'sessions.csv Sessions as a table for spreadsheets',
        'people.csv Listed people as a table for spreadsheets',
        'affiliates.csv Affiliates as a table for spreadsheets',
        'program.wiki The program as tables for a wiki page',
        'schedule.xml For conference apps such as Giggity and EventFahrplan',
        'schedule.json For other software, in the format of frab and pretalx',
        'schedule.v2.json For other software, in the next version of that format, with texts in every language',
        'conference.jsonld Linked data for search engines',
      ],
      links.map(() => 200),
    ]);
  });

  it('says on each of its pages when and where it is, and in the list of its pages which one is open', async () => {
    const pages = ['program', 'agenda', 'people', 'graph', 'report'];
    const heads = [];
    for (const path of pages) {
      const { page } = await site.look(`/conferences/ca-wikicon-2025/${path}`);
      heads.push([path, ...(await texts(page, 'main header')), ...(await texts(page, 'main .here'))]);
    }
    const head = 'Central Asian WikiCon 2025 19 – 20 April 2025 Tashkent';
    expect(heads).toEqual([
      ['program', head, 'Program'],
      ['agenda', head, 'My agenda'],
      ['people', head, 'People'],
      ['graph', head, 'Graph'],
      ['report', head, 'Report'],
    ]);
  });

  it('that is not there says so', async () => {
    const { page } = await site.look('/conferences/no-such-conference');
    expect(await texts(page, 'h1')).toEqual(['No such page']);
  });

  it.each([
    ['demo', 'a phone', { width: 390 }],
    ['demo', 'a narrow phone in the dark', { width: 320, colorScheme: 'dark' }],
    ['demo', 'Persian', { width: 1280, locale: 'fa' }],
    ['ca-wikicon-2025', 'a desktop', { width: 1280 }],
    ['ca-wikicon-2025', 'a phone in Uzbek', { width: 320, locale: 'uz' }],
  ] as const)('of %s fits %s, breaks no policy and asks no other host', async (slug, name, reader) => {
    const { page, misdeeds } = await look(slug, reader);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
});
