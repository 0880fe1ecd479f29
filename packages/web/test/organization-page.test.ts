import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, operations } from './asked.ts';
import { none } from './browser.ts';
import { inPagesOf, overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** The days of demo are always now. */
const days = /\w+day, \d+ \w+ \d+|\d+( \w+)?( \d+)?\s*–\s*\d+ \w+ \d+/g;
const told = async (page: Parameters<typeof texts>[0]) =>
  (await texts(page, 'article > *')).map((part) => part.replace(days, 'DAYS'));

describe('the page of an affiliate', () => {
  it('tells of Wikimedia UK what is known', async () => {
    const { page, misdeeds } = await site.look('/affiliates/wikimedia-uk');
    expect([await page.title(), await told(page), misdeeds]).toEqual([
      'Wikimedia UK – Wikicon Graph',
      [
        'Affiliates Wikimedia UK',
        'Recognized as Chapter Abbreviation WMUK Region Northern and Western Europe Country United Kingdom',
        'People Daria Cybulska (WMUK)',
      ],
      none,
    ]);
  });

  it('tells of one of demo its facts, conferences, people, sessions and names', async () => {
    const { page } = await site.look('/affiliates/synthetic-affiliate-05');
    const website = page.getByRole('link', { name: 'example.org' });
    expect([await told(page), await website.getAttribute('href')]).toEqual([
      [
        'Affiliates Synthetic User Group 05',
        'Recognized as User group Abbreviation DEMO05 Region United States and Canada Languages English Country Canada Website example.org',
        'Conferences Demo WikiCon (synthetic) DAYS represented',
        'People Sintetik Oʻquvchi 04 member Sintetik Oʻquvchi 24 Sintetik Oʻquvchi 44 staff Sintetik Oʻquvchi 64 member Sintetik Oʻquvchi 84 Coordinator',
        'Sessions in which it was represented Demo WikiCon (synthetic) Klaviatura va shriftlar Uzbek (Latin) DAYS Sintetik Oʻquvchi 24 Meeting outside the capital DAYS Sintetik Oʻquvchi 04 An article in five languages DAYS Sintetik Oʻquvchi 24 Two scripts, one wiki DAYS Sintetik Oʻquvchi 24 Structured data on pictures: part two DAYS Sintetik Oʻquvchi 44 Mingta suratni yuklash Uzbek (Latin) Sintetik Oʻquvchi 04',
        'Name in every language English Synthetic User Group 05 Russian Синтетическая группа участников 05 Uzbek (Latin) Sintetik foydalanuvchilar guruhi 05',
      ],
      'https://example.org/affiliates/05',
    ]);
  });

  it('asks once, in a chain of two round trips', async () => {
    const { asked } = await site.open('/affiliates/synthetic-affiliate-05');
    expect([operations(asked), await costOf(asked, 'AffiliatePage')]).toEqual([
      ['AffiliatePage'],
      { complexity: 265, depth: 2 },
    ]);
  });
});

describe('the page of an institution', () => {
  it('tells of the host of ca-wikicon-2025 what is known', async () => {
    const { page, misdeeds } = await site.look('/institutions/diplomat-international-school');
    expect([await page.title(), await texts(page, 'article > *'), misdeeds]).toEqual([
      'Diplomat International School – Wikicon Graph',
      [
        'Diplomat International School',
        'Country Uzbekistan',
        'Conferences Central Asian WikiCon 2025 19 – 20 April 2025 host',
        'People Elena Kushner Principal',
      ],
      none,
    ]);
  });

  it('gives its name in the language and direction of the reader, and in all others', async () => {
    const { page } = await site.look('/institutions/synthetic-school', { locale: 'fa' });
    const names = await page
      .locator('h1 [lang], section[aria-labelledby=names] dd [lang]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir'), one.textContent]));
    expect(names).toEqual([
      ['fa', 'rtl', 'مدرسهٔ ساختگی'],
      ['en', 'ltr', 'Synthetic School'],
      ['ru', 'ltr', 'Синтетическая школа'],
      ['uz-Latn', 'ltr', 'Sintetik maktab'],
      ['uz-Cyrl', 'ltr', 'Синтетик мактаб'],
      ['fa', 'rtl', 'مدرسهٔ ساختگی'],
    ]);
  });

  it('asks once, in a chain of two round trips', async () => {
    const { asked } = await site.open('/institutions/synthetic-school');
    expect([operations(asked), await costOf(asked, 'InstitutionPage')]).toEqual([
      ['InstitutionPage'],
      { complexity: 145, depth: 2 },
    ]);
  });
});

describe('the list of affiliates', () => {
  it('names all of them, each with what it is and where', async () => {
    const { page, asked } = await site.open('/affiliates');
    await page.locator('main li').first().waitFor();
    const rows = await texts(page, 'main li');
    expect({
      count: rows.length,
      some: [rows[0], ...rows.slice(-2)],
      asked: operations(asked),
      cost: await costOf(asked, 'AffiliatesPage'),
    }).toEqual({
      count: 22,
      some: [
        'Synthetic User Group 01 User group Kazakhstan Central and Eastern Europe and Central Asia',
        'Wikimedia UK Chapter United Kingdom Northern and Western Europe',
        'Wikimedians of the Uzbek Language User Group User group',
      ],
      asked: ['AffiliatesPage'],
      cost: { complexity: 200, depth: 1 },
    });
  });

  it('goes on when told to', async () => {
    const whole = await site.look('/affiliates');
    await whole.page.locator('main li').first().waitFor();
    const { page } = await site.newPage();
    await inPagesOf(page, 8);
    await page.goto(`${site.url}/affiliates`);
    const rows = page.locator('main li');
    await expect.poll(() => rows.count()).toBe(8);
    const more = page.getByRole('button', { name: 'More' });
    for (const count of [16, 22]) {
      await more.click();
      await expect.poll(() => rows.count()).toBe(count);
    }
    expect([await more.count(), await texts(page, 'main li')]).toEqual([0, await texts(whole.page, 'main li')]);
  });

  it('is reached from every page, and leads to each of them and back', async () => {
    const { page } = await site.visit('/people/Lvova');
    await page.getByRole('link', { name: 'Affiliates' }).click();
    await page.getByRole('link', { name: 'Wikimedia UK' }).click();
    await page.waitForURL('**/affiliates/wikimedia-uk');
    await page.locator('article').getByRole('link', { name: 'Affiliates' }).click();
    await page.waitForURL('**/affiliates');
  });
});

it.each([
  ['an affiliate on a phone', '/affiliates/synthetic-affiliate-05', { width: 390 }],
  ['an affiliate on a narrow phone', '/affiliates/wikimedians-of-the-uzbek-language-user-group', { width: 320 }],
  ['an institution in the dark', '/institutions/synthetic-school', { colorScheme: 'dark' }],
  ['affiliates on a phone', '/affiliates', { width: 320 }],
] as const)('%s fits, breaks no policy and asks no other host', async (name, path, reader) => {
  const { page, misdeeds } = await site.look(path, reader);
  await page.locator('main a:visible').first().waitFor();
  expect([await overflow(page), misdeeds]).toEqual([0, none]);
});
