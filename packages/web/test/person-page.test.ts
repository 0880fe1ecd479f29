import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, operations } from './asked.ts';
import { none } from './browser.ts';
import { once } from './readers.ts';
import { inPagesOf, overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const organizer = '/people/Синтетический_участник_01';

/** The page of somebody with much, of which at first one of each shows. */
const inOnes = once(async () => {
  const { page } = await site.newPage();
  await inPagesOf(page, 1);
  await page.goto(site.url + organizer);
  await page.locator('h1').waitFor();
  return page;
});

describe('the page of a person', () => {
  it('tells of Batyrbek.kz what is public, and no more', async () => {
    const { page, misdeeds } = await site.look('/people/Batyrbek.kz');
    const userPage = page.getByRole('link', { name: 'Batyrbek.kz' });
    expect({
      title: await page.title(),
      told: await texts(page, 'article > :not(.beside), .beside > *'),
      userPage: await userPage.getAttribute('href'),
      others: misdeeds,
    }).toEqual({
      title: 'Batyrbek.kz – Wikicon Graph',
      told: [
        'Batyrbek.kz User name Batyrbek.kz',
        'Conferences 2025 Central Asian WikiCon 2025 19 – 20 April 2025 Tashkent initiator, committee member and speaker Problems that poor machine translations cause on Wikipedia Contributor Program Committee',
        'Worked with Aida Akhmedova The idea is born Darafsh The idea is born Daria Cybulska (WMUK) Program Committee · Central Asian WikiCon 2025 Hasan Xamidovich Problems that poor machine translations cause on Wikipedia Il Nur Problems that poor machine translations cause on Wikipedia Lvova Program Committee · Central Asian WikiCon 2025 Mamatkazy Program Committee · Central Asian WikiCon 2025 Красный Program Committee · Central Asian WikiCon 2025',
      ],
      userPage: 'https://meta.wikimedia.org/wiki/User:Batyrbek.kz',
      others: none,
    });
  });

  it('tells of somebody of demo what they say of themselves, where they belong and what they did', async () => {
    const { page } = await site.look('/people/Sintetik_ishtirokchi_04');
    const days = /\b20\d\d\b(?= Demo)|\w{3} \d+ \w{3} \d\d:\d\d|\d+( \w+)?( \d+)?\s*–\s*\d+ \w+ \d+/g;
    // The days of demo are always now.
    expect(
      (await texts(page, 'article > :not(.beside), .beside > *')).map((part) => part.replace(days, 'DAYS')),
    ).toEqual([
      'Sintetik Oʻquvchi 04 User name Sintetik ishtirokchi 04 Languages Kazakh (Cyrillic) and Russian Sessions Add to calendar A person made up to try out this graph. Russian Uzbek (Latin)',
      'Conferences DAYS Demo WikiCon (synthetic) DAYS Tashkent organizer, committee member, speaker and attendee Synthetic User Group 05 Meeting outside the capital DAYS Synthetic User Group 05 Lexemes for Turkic languages DAYS Mingta suratni yuklash Uzbek (Latin) Synthetic User Group 05 Core organizing team Synthetic User Group 05 Slides Slides Sintetik Oʻquvchi 04, Example CC BY 4.0 Lexemes for Turkic languages',
      'Belongs to Synthetic User Group 05 member',
      'Worked with Synthetic Person 02 Core organizing team · Demo WikiCon (synthetic) Synthetic person 05 (DEMO06) Core organizing team · Demo WikiCon (synthetic) Synthetic user 10 Mingta suratni yuklash Uzbek (Latin) Synthetic.user 03 Core organizing team · Demo WikiCon (synthetic) Синтетик иштирокчи 07 Mingta suratni yuklash Uzbek (Latin) Синтетик иштирокчи 27 Meeting outside the capital Синтетический участник 01 Core organizing team · Demo WikiCon (synthetic) شخص ساختگی ۶ Core organizing team · Demo WikiCon (synthetic)',
    ]);
  });

  it.each([
    ['/people/Artemev_Nikolay', 'Artemev Nikolay'],
    ['/people/Artemev%20Nikolay', 'Artemev Nikolay'],
    ['/people/Красный', 'Красный'],
    ['/people/%D0%9A%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B9', 'Красный'],
    ['/people/Daria_Cybulska_(WMUK)', 'Daria Cybulska (WMUK)'],
    ['/people/Synthetic.user_03', 'Synthetic.user 03'],
    ['/people/Синтетический_участник_01', 'Синтетический участник 01'],
    ['/people/per_01M82V7M1GZHX137C91BZW5A48', 'Aida Akhmedova'],
    ['/people/per_01M82V7M0WHC7CE9X198JRM03F', 'شخص ساختگی ۶'],
  ])('is at %s', async (path, name) => {
    const { page, misdeeds } = await site.look(path);
    expect([await texts(page, 'h1 > bdi'), misdeeds]).toEqual([[name], none]);
  });

  it('tells an affiliation as exactly as it is known', async () => {
    const { page } = await site.look('/people/Синтетик_иштирокчи_07');
    expect(await texts(page, 'section[aria-labelledby=affiliations] li')).toEqual([
      'Synthetic User Group 08 Coordinator member since 2022',
    ]);
  });

  it('credits the files that they made', async () => {
    const { page } = await site.look('/people/Красный');
    expect(await texts(page, 'section[aria-labelledby=conferences] li:not(.card, :has(li))')).toEqual([
      'Attendees listening during a session on the first day Photo Saturday, 19 April 2025 Красный, Wikimedia Commons CC BY-SA 4.0',
    ]);
  });

  it('has a calendar of their sessions', async () => {
    const { page } = await site.look('/people/Sintetik_ishtirokchi_04');
    const address = await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href');
    const answer = await fetch(site.url + address);
    expect((await answer.text()).match(/SUMMARY:.*/g)?.toSorted()).toEqual([
      'SUMMARY:Lexemes for Turkic languages',
      'SUMMARY:Встречи за пределами столицы',
    ]);
  });

  it.each([
    ['by user name', organizer],
    ['by id', '/people/per_01M82V7M0WHC7CE9X198JRM03F'],
  ])('asks once, in a chain of three round trips for whom they worked with: %s', async (_name, path) => {
    const { asked } = await site.open(path);
    expect([operations(asked), await costOf(asked, 'PersonPage')]).toEqual([
      ['PersonPage'],
      { complexity: 1480, depth: 3 },
    ]);
  });

  it('brings more of whom they worked with when told to', async () => {
    const rows = 'section[aria-labelledby=collaborators] li';
    const whole = await texts((await site.look(organizer)).page, rows);
    const page = await inOnes();
    const more = page.locator('section[aria-labelledby=collaborators]').getByRole('button', { name: 'More' });
    const seen = [await texts(page, rows)];
    for (const at of whole.keys())
      if (await more.isVisible()) {
        await more.click();
        await expect.poll(() => page.locator(rows).count()).toBe(at + 2);
        seen.push(await texts(page, rows));
      }
    expect(seen).toEqual(whole.map((_row, at) => whole.slice(0, at + 1)));
  });

  it('brings more of their sessions and committees at once, until the line of their time is whole', async () => {
    const cards = 'section[aria-labelledby=conferences] .card';
    const whole = await texts((await site.look(organizer)).page, cards);
    const page = await inOnes();
    const more = page.locator('section[aria-labelledby=conferences]').getByRole('button', { name: 'More' });
    expect([await page.locator(cards).count(), whole.length]).toEqual([2, 4]);
    await more.click();
    await expect.poll(() => texts(page, cards)).toEqual(whole);
    expect(await more.count()).toBe(0);
  });

  it('says that more did not arrive, and asks again when told to', async () => {
    const { page } = await site.newPage();
    await inPagesOf(page, 1);
    await page.goto(site.url + organizer);
    const cards = 'section[aria-labelledby=conferences] .card';
    const whole = await texts((await site.look(organizer)).page, cards);
    const section = page.locator('section[aria-labelledby=conferences]');
    await section.waitFor();
    await page.route('**/graphql?*MorePersonTimeline*', (route) => route.abort());
    await section.getByRole('button', { name: 'More' }).click();
    await section.getByText('The answer did not arrive.').waitFor();
    await page.unroute('**/graphql?*MorePersonTimeline*');
    await section.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => texts(page, cards)).toEqual(whole);
    expect(await section.getByText('The answer did not arrive.').count()).toBe(0);
  });

  it.each([
    ['a phone', { width: 390 }],
    ['a narrow phone in the dark', { width: 320, colorScheme: 'dark' }],
    ['Persian', { width: 1280, locale: 'fa' }],
  ] as const)('fits %s, breaks no policy and asks no other host', async (name, reader) => {
    const { page, misdeeds } = await site.look('/people/Sintetik_ishtirokchi_04', reader);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
});
