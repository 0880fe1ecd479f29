import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, operations } from './asked.ts';
import { none } from './browser.ts';
import { cutOff, overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => (site = await startSite()));
afterAll(() => site.stop());

async function look(slug: string, reader: Reader = {}) {
  const opened = await site.look(`/conferences/${slug}/report`, reader);
  await opened.page.locator('article').waitFor();
  return opened;
}

const rows = (page: Page, section: string) => texts(page, `section[aria-labelledby=${section}] tr`);

describe('the report of ca-wikicon-2025', () => {
  it('keeps figures that disagree beside one another, each with its source', async () => {
    const { page, misdeeds } = await look('ca-wikicon-2025');
    expect([await page.title(), await rows(page, 'figures'), misdeeds]).toEqual([
      'Report – Central Asian WikiCon 2025 – Wikicon Graph',
      [
        'What Planned Reported',
        'Participants 50 [5] Participants expected over 90 [1] Participants from across Central Asia Citing: Uzbek state media 95 [4]',
        'Affiliates represented nearly 20 [1] Wikimedia affiliates represented',
        'Continents 3 [1]',
        'Scholarships 50 [4] Scholarship recipients',
        'Participants who paid their own way 23 [4]',
        'Grant requested USD 59,718 [5]',
        'Grant awarded USD 72,447.09 [4]',
        'Grant spent USD 65,466.92 [4]',
      ],
      none,
    ]);
  });

  it('leads from a figure to its source, and from there to where it can be read', async () => {
    const { page } = await site.visit('/conferences/ca-wikicon-2025/report');
    await page
      .getByRole('row', { name: /^Grant spent/ })
      .getByRole('link', { name: '[4]' })
      .click();
    const source = page.locator(':target');
    expect([
      await texts(page, ':target'),
      await source.getByRole('link').getAttribute('href'),
      await source.evaluate((element) => element.getBoundingClientRect().top < innerHeight),
    ]).toEqual([
      ['[4] Final report of the Conference Fund grant Grant report Meta-Wiki'],
      'https://meta.wikimedia.org/wiki/Grants:Programs/Wikimedia_Community_Fund/Conference_Fund/Central_Asian_WikiCon_2025/Final_Report',
      true,
    ]);
  });

  it('holds what was planned against what each source reports, as numbers and as bars of their length', async () => {
    const { page } = await look('ca-wikicon-2025');
    const lengths = await page
      .locator('section[aria-labelledby=plan] .bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width / bar.parentElement!.clientWidth));
    const longest = Math.max(...lengths);
    expect([await rows(page, 'plan'), lengths.map((length) => Math.round((length / longest) * 95))]).toEqual([
      [
        'planned Participants expected 50 [5]',
        'reported Participants from across Central Asia over 40 more than planned over 90 [1]',
        'reported 45 more than planned 95 [4]',
      ],
      [50, 90, 95],
    ]);
  });

  it('names parts that no source counts, and draws no bars for them', async () => {
    const { page } = await look('ca-wikicon-2025');
    const parts = 'section[aria-labelledby=parts]';
    expect([await texts(page, `${parts} h3, ${parts} li`), await page.locator(`${parts} .bar`).count()]).toEqual([
      ['Continents: 3 [1]', 'Asia', 'Europe', 'North America'],
      0,
    ]);
  });

  it('tells what came of it and who said so, who made it, whoever paid first, and all sources', async () => {
    const { page } = await look('ca-wikicon-2025');
    const told = await Promise.all(
      ['TESTIMONIAL', 'organizations', 'committees', 'credits', 'sources'].map((section) =>
        texts(page, `section[aria-labelledby=${section}] > :is(ul, ol) > li`),
      ),
    );
    expect(told).toEqual([
      ['There is one Central Asian community before the conference, and another after it. One attendee [1]'],
      [
        'Wikimedia Foundation funder',
        'Wikimedians of the Uzbek Language User Group organizer',
        'Diplomat International School host',
      ],
      [
        'Core Organizing Team Aida Akhmedova Darafsh Красный Artemev Nikolay + 1 unnamed',
        'Program Committee Batyrbek.kz Daria Cybulska (WMUK) Lvova Mamatkazy Красный',
        'Scholarship Committee Its members are not named',
      ],
      [
        'Core Organizing Team',
        'Wikimedia Foundation',
        'All volunteers',
        'Diplomat International School',
        'Elena Kushner',
        'Kurmanbek For the visual materials',
      ],
      [
        '[1] Post on Diff by a member of the user group Blog post Diff 25 April 2025',
        '[2] Central Asian WikiCon 2025/Submissions Wiki page Meta-Wiki',
        '[3] Central Asian WikiCon 2025/Scholarship Wiki page Meta-Wiki',
        '[4] Final report of the Conference Fund grant Grant report Meta-Wiki',
        '[5] Grant application to the Conference Fund Wiki page Meta-Wiki',
        '[6] Silk Road Wikimedians: the first Central Asian WikiCon 2025 in Tashkent Blog post Diff 2 May 2025',
      ],
    ]);
  });
});

describe('the report of demo', () => {
  it('has planned, reported and counted figures side by side, and what one must know to read them', async () => {
    const { page } = await look('demo');
    expect((await rows(page, 'figures')).slice(0, 4)).toEqual([
      'What Planned Reported Counted in this graph',
      'Participants about 80 [1] Participants expected 90 [2]',
      'First-time participants about 62.5% [4] Of those who answered the survey.',
      'Countries 5 [2]',
    ]);
  });

  it('divides a figure as its source does, and the program by language and format', async () => {
    const { page } = await look('demo');
    expect([await rows(page, 'parts'), await rows(page, 'program')]).toEqual([
      [
        'Part Number Share',
        'Uzbekistan 48 53.3%',
        'Kazakhstan 17 18.9%',
        'Kyrgyzstan 12 13.3%',
        'Tajikistan 9 10.0%',
        'Iran 4 4.4%',
        'Together 90',
      ],
      [
        'Language Number Share',
        'English 20 33.3%',
        'Uzbek (Latin) 20 33.3%',
        'Russian 10 16.7%',
        'Uzbek (Cyrillic) 10 16.7%',
        'Persian 5 8.3%',
        'Kazakh (Cyrillic) 4 6.7%',
        'All sessions 60',
        'Format Number Share',
        'Lecture 22 36.7%',
        'Panel 8 13.3%',
        'Demonstration 8 13.3%',
        'Workshop 8 13.3%',
        'Roundtable 8 13.3%',
        'Lightning talk 3 5.0%',
        'Poster 3 5.0%',
        'All sessions 60',
      ],
    ]);
  });

  it('asks once, in a chain of two round trips', async () => {
    const { asked } = await site.open('/conferences/demo/report');
    expect([operations(asked), await costOf(asked, 'ReportPage')]).toEqual([
      ['ReportPage'],
      { complexity: 991, depth: 2 },
    ]);
  });

  it('is reached from the program', async () => {
    const { page } = await site.visit('/conferences/demo/program');
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.waitForURL('**/conferences/demo/report');
    await page.locator('#figures').waitFor();
  });
});

it('a conference that is not there has no report', async () => {
  const { page } = await site.look('/conferences/no-such-conference/report');
  expect(await texts(page, 'h1')).toEqual(['No such page']);
});

it.each([
  ['demo', 'a phone', { width: 390 }],
  ['demo', 'a narrow phone in the dark', { width: 320, colorScheme: 'dark' }],
  ['demo', 'Persian', { width: 1280, locale: 'fa' }],
  ['demo', 'a phone in Persian', { width: 320, locale: 'fa' }],
  ['ca-wikicon-2025', 'a phone in Uzbek', { width: 320, locale: 'uz' }],
  ['ca-wikicon-2025', 'a phone in Russian', { width: 390, locale: 'ru' }],
] as const)('the report of %s fits %s, breaks no policy and asks no other host', async (slug, name, reader) => {
  const { page, misdeeds } = await look(slug, reader);
  const cut = await page.locator('main button').evaluateAll(cutOff);
  expect([await overflow(page), cut, misdeeds]).toEqual([0, [], none]);
});
