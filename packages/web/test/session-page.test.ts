import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, operations } from './asked.ts';
import { none } from './browser.ts';
import { overflow, startSite, texts, type Site } from './site.ts';

const demo = '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B';
const scripts = `${demo}01M82V7M48ZWFTYHMANZT8B0B9`;
const lexemes = `${demo}01M82V7M46D3CVC6004BCTY9W9`;
const cancelled = `${demo}01M82V7M543064WSZ3GGRKC513`;
const translations = '/sessions/ses_01M82V7M070YTN2W779H8PT5XP01M82V7M1XF0YYTY6XBGHTHMY7';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('the page of a session', () => {
  it('tells all that is known of one of demo', async () => {
    const { page, misdeeds } = await site.look(scripts);
    await page.locator('#same-time').waitFor();
    expect({
      title: await page.title(),
      // The days of demo are always now.
      told: (await texts(page, 'article > :not(.parts), .parts > *')).map((part) =>
        part.replace(/\w+day, \d+ \w+ \d+/, 'DAY'),
      ),
      others: misdeeds,
    }).toEqual({
      title: 'Two scripts, one wiki – Demo WikiCon (synthetic) – Wikicon Graph',
      told: [
        'Demo WikiCon (synthetic) In the program Two scripts, one wiki Star Add to calendar Share',
        'When DAY 09:45 – 10:45 Uzbekistan Standard Time (GMT+5) Where Registan Hall Synthetic School, main building Format Panel Spoken Uzbek (Latin) Interpreted into English and Russian',
        'What it is about Two scripts, one wiki. The session begins with three cases from the region and leaves half of its time for questions. Uzbek (Latin)',
        'Speakers Synthetic.user 03 Moderator Synthetic Thematic Organization 04 Synthetic user 28 Panelist Sintetik Oʻquvchi 24 Panelist Synthetic User Group 05 Synthetic person 35 (DEMO16) Panelist Synthetic User Group 16',
        'Topics Technology',
        'Title in every language English Two scripts, one wiki Uzbek (Latin) Ikki yozuv, bitta viki Uzbek (Cyrillic) Икки ёзув, битта вики',
        'At the same time Женщины в проектах Russian 09:45 – 10:45 Silk Road Room Proofreading a newspaper of 1925 09:45 – 10:45 Workshop Room Universitetda viki-klub: ikkinchi qism Uzbek (Latin) 09:45 – 10:45 Garden Room',
        'In the same room Lexemes for Turkic languages 09:00 – 09:30 Light in bazaars 11:00 – 12:30',
      ],
      others: none,
    });
  });

  it('tells of the one of ca-wikicon-2025 what is known, and what is not', async () => {
    const { page, misdeeds } = await site.look(translations);
    expect([await texts(page, 'article > :not(.parts), .parts > *'), misdeeds]).toEqual([
      [
        'Central Asian WikiCon 2025 In the program Problems that poor machine translations cause on Wikipedia No published title; described in our words Star Share',
        'When Not scheduled yet',
        'Speakers Hasan Xamidovich Presenter Batyrbek.kz Contributor Il Nur Contributor + 1 unnamed',
        'Topics Machine translation on Wikipedia',
        'Title in every language English Problems that poor machine translations cause on Wikipedia Russian Проблемы, которые создают в Википедии плохие машинные переводы Uzbek (Latin) Sifatsiz mashina tarjimalari Vikipediyada keltirib chiqaradigan muammolar',
      ],
      none,
    ]);
  });

  it('gives every title and abstract in its language and direction', async () => {
    const { page } = await site.look(lexemes, { locale: 'fa' });
    const marked = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir'), one.textContent]));
    expect({
      heading: await marked('h1 [lang]'),
      titles: await marked('section[aria-labelledby=titles] dd [lang]'),
      abstracts: (await marked('.paragraphs')).map(([language, direction]) => [language, direction]),
      abstractIn: await texts(page, '.language'),
    }).toEqual({
      heading: [['fa', 'rtl', 'داده‌ها برای زبان‌های خویشاوند']],
      titles: [
        ['en', 'ltr', 'Lexemes for Turkic languages'],
        ['ru', 'ltr', 'Лексемы для тюркских языков'],
        ['fa', 'rtl', 'داده‌ها برای زبان‌های خویشاوند'],
      ],
      abstracts: [
        ['en', 'ltr'],
        ['ru', 'ltr'],
      ],
      abstractIn: ['انگلیسی'],
    });
  });

  it('opens the abstract in another language', async () => {
    const { page } = await site.visit(lexemes);
    await page.getByText('Russian', { exact: true }).first().click();
    expect(await page.locator('details .paragraphs').innerText()).toMatch(/^Лексемы для тюркских языков\. Разберём/);
  });

  it('credits its files, leads to their terms, and says which may not be reused', async () => {
    const { page } = await site.look(lexemes);
    const links = page.locator('section[aria-labelledby=media] a');
    expect({
      files: await texts(page, 'section[aria-labelledby=media] li'),
      links: await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    }).toEqual({
      files: [
        'Slides Slides Sintetik Oʻquvchi 04, Example CC BY 4.0',
        'A recording without a licence Video No license is stated, so it may not be reused',
      ],
      links: [
        'https://example.org/files/slides-0',
        'https://creativecommons.org/licenses/by/4.0/',
        'https://example.org/files/recording.webm',
      ],
    });
  });

  it('says that it was cancelled', async () => {
    const { page } = await site.look(cancelled);
    expect(await texts(page, 'article > header p')).toEqual(['Demo WikiCon (synthetic) In the program', 'Cancelled']);
  });

  it('has a calendar', async () => {
    const { page } = await site.look(scripts);
    const address = await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href');
    const answer = await fetch(site.url + address);
    const lines = (await answer.text()).split('\r\n').filter((line) => /^(SUMMARY|LOCATION)/.test(line));
    expect([answer.headers.get('content-type'), lines]).toEqual([
      'text/calendar; charset=utf-8',
      ['SUMMARY:Ikki yozuv\\, bitta viki', 'LOCATION:Registan Hall'],
    ]);
  });

  it('asks for itself in a chain of two round trips, and for its day', async () => {
    const { page, asked } = await site.open(scripts);
    await page.locator('#same-time').waitFor();
    expect([operations(asked), await costOf(asked, 'SessionPage')]).toEqual([
      ['SessionPage', 'SessionDay'],
      { complexity: 306, depth: 2 },
    ]);
  });

  it.each([
    ['a phone', { width: 390 }],
    ['a narrow phone in the dark', { width: 320, colorScheme: 'dark' }],
    ['Persian', { width: 1280, locale: 'fa' }],
  ] as const)('fits %s, breaks no policy and asks no other host', async (name, reader) => {
    const { page, misdeeds } = await site.look(lexemes, reader);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
});
