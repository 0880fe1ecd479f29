import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { overflow, startSite, texts, type Reader, type Site } from './site.ts';

const program = '/conferences/demo/program';
const conference = '/conferences/ca-wikicon-2025';

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

/** The page is loaded anew, and what is looked at is no longer the one before. */
async function afterReload(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
  await page.locator('h1').waitFor();
}

/** The language and direction of a page, what its header and its heading say, and its address. */
const spokenBy = async (page: Page) => ({
  html: await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`),
  signIn: (await texts(page, '.viewer'))[0],
  heading: (await texts(page, 'h1'))[0],
  address: page.url().replace(site.url, ''),
});

const english = {
  html: 'en ltr',
  signIn: 'Sign in',
  heading: 'Demo WikiCon (synthetic)',
  address: program,
};
const persian = {
  html: 'fa rtl',
  signIn: 'ورود',
  heading: 'ویکی‌کان نمایشی (ساختگی)',
  address: program,
};

const menu = (page: Page) => page.locator('header summary');

describe('a reader', () => {
  it('switches to Persian, which the interface, its dates and the texts of the graph then are in, until the address asks for Russian', async () => {
    const { page, misdeeds } = await open(program);
    expect(await spokenBy(page)).toEqual(english);
    await menu(page).click();
    await afterReload(page, () => page.getByRole('button', { name: 'فارسی' }).click());
    expect(await spokenBy(page)).toEqual(persian);
    expect((await texts(page, 'h2[id^="20"]'))[0]).toMatch(
      /^(یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه) [۰-۹]+ \S+ [۰-۹]{4}$/,
    );
    expect((await texts(page, 'h3 time'))[0]).toBe('۰۹:۰۰');
    await afterReload(page, () => page.reload());
    expect(await spokenBy(page)).toEqual(persian);
    await page.goto(`${site.url}${program}?uselang=ru`);
    await page.locator('h1').waitFor();
    expect(await spokenBy(page)).toEqual({
      html: 'ru ltr',
      signIn: 'Войти',
      heading: 'Демо-ВикиКон (вымышленный)',
      address: `${program}?uselang=ru`,
    });
    expect(misdeeds).toEqual(none);
  });

  it('switches on the same page, and the address no longer asks for another language', async () => {
    const { page } = await open(`${program}?uselang=ru&day=1#unscheduled`);
    await menu(page).click();
    await afterReload(page, () => page.getByRole('button', { name: 'oʻzbekcha' }).click());
    expect(await spokenBy(page)).toEqual({
      html: 'uz ltr',
      signIn: 'Kirish',
      heading: 'Demo VikiKon (sintetik)',
      address: `${program}?day=1#unscheduled`,
    });
  });

  it('switches with the keyboard, and sees which language is the current one', async () => {
    const { page } = await open(program);
    await menu(page).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-current=true]').allInnerTexts()).toEqual(['English']);
    await page.keyboard.press('Escape');
    expect(await page.locator('header details').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await afterReload(page, () => page.keyboard.press('Enter'));
    expect(await spokenBy(page)).toEqual(persian);
  });

  it('reads texts in a language that the interface does not speak', async () => {
    const { page } = await open(program);
    await menu(page).click();
    await page.getByLabel('Texts of the program in').selectOption({ label: 'ўзбекча' });
    await afterReload(page, () => page.getByRole('button', { name: 'Apply' }).click());
    expect(await spokenBy(page)).toEqual({ ...english, heading: 'Демо ВикиКон (синтетик)' });
    expect(await page.getByLabel('Texts of the program in').inputValue()).toBe('uz-Cyrl');
  });

  it('whose browser speaks Uzbek sees Uzbek at once, written as Uzbek is', async () => {
    const { page, misdeeds } = await open(conference, { locale: 'uz' });
    expect({
      ...(await spokenBy(page)),
      headings: (await texts(page, 'h2')).slice(0, 3),
      head: await texts(page, 'main header p'),
      facts: await texts(page, 'dl dd'),
      figure: (await texts(page, 'tbody tr')).slice(-1),
      others: misdeeds,
    }).toEqual({
      html: 'uz ltr',
      signIn: 'Kirish',
      heading: 'Central Asian WikiCon 2025 inglizcha',
      address: conference,
      headings: ['Tashkilotlar', 'Qoʻmitalar', 'Anjumangacha boʻlgan yoʻl'],
      head: ['19 – 20-aprel, 2025 Toshkent'],
      facts: [
        'Diplomat International School',
        'Joyida',
        'inglizcha, ruscha va oʻzbekcha Tarjima: inglizcha va ruscha',
        'Central Asian WikiCon 1-anjuman',
      ],
      figure: ['Sarflangan grant 65 466,92 USD Final report of the Conference Fund grant'],
      others: none,
    });
  });

  it('whose language does not arrive reads English', async () => {
    const { page } = await site.newPage({ locale: 'fa' });
    await page.route(/assets\/fa-/, (route) => route.abort());
    await page.goto(site.url + program);
    await page.locator('h1').waitFor();
    expect(await spokenBy(page)).toEqual({ ...english, heading: persian.heading });
  });
});

describe.each(['ru', 'uz', 'fa'])('in %s', (locale) => {
  it.each([320, 390])('pages and the menu are no wider than a window of %i pixels', async (width) => {
    for (const path of [program, conference]) {
      const { page, misdeeds } = await site.look(path, { width, locale });
      await page.locator('article:visible').first().waitFor();
      const closed = await overflow(page);
      await menu(page).click();
      const opened = await overflow(page);
      await menu(page).click();
      expect([closed, opened, misdeeds]).toEqual([0, 0, none]);
    }
  });
});
