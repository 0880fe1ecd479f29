import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf } from './asked.ts';
import { none } from './browser.ts';
import { overflow, startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const session = 'ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5TFHGKRRPXCCRD3KQ8';

describe('links lead', () => {
  it('from the program to a session, a speaker, their affiliate and back to where one was', async () => {
    const { page, misdeeds } = await site.visit('/conferences/demo/program');
    const card = page.locator('article', { hasText: 'Meeting outside the capital' });
    await card.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    const headings: string[][] = [];
    for (const name of ['Meeting outside the capital', 'Sintetik Oʻquvchi 04', 'Synthetic User Group 05']) {
      const scope = headings.length === 0 ? card : page.locator('main');
      await scope.getByRole('link', { name, exact: true }).first().click();
      await page.locator('h1', { hasText: name }).waitFor();
      headings.push([await page.title(), String(await page.evaluate(() => scrollY))]);
    }
    for (const name of ['Sintetik Oʻquvchi 04', 'Meeting outside the capital', 'Demo WikiCon (synthetic)']) {
      await page.goBack();
      await page.locator('h1', { hasText: name }).waitFor();
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    expect([headings, misdeeds]).toEqual([
      [
        ['Meeting outside the capital – Demo WikiCon (synthetic) – Wikicon Graph', '0'],
        ['Sintetik Oʻquvchi 04 – Wikicon Graph', '0'],
        ['Synthetic User Group 05 – Wikicon Graph', '0'],
      ],
      none,
    ]);
  });

  it.each([
    [
      'a link',
      async () => {
        const { page } = await site.visit(`/sessions/${session}`);
        await page.getByRole('link', { name: 'In the program' }).click();
        return page;
      },
    ],
    ['its address', async () => (await site.open(`/conferences/demo/program#${session}`)).page],
  ])('to the place of a session in the program, below the heading of its day: by %s', async (_way, open) => {
    const page = await open();
    const card = page.locator(`#${session}`);
    await card.waitFor();
    const top = () => card.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThan(40);
  });

  it('from a conference to everybody and everything that it names', async () => {
    const { page } = await site.look('/conferences/ca-wikicon-2025');
    const linked = (id: string) =>
      page
        .locator(`section[aria-labelledby=${id}] a`)
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((link) => [link.textContent, decodeURI(new URL((link as HTMLAnchorElement).href).pathname)]),
          ),
        );
    const people = {
      'Aida Akhmedova': '/people/per_01M82V7M1GZHX137C91BZW5A48',
      Darafsh: '/people/Darafsh',
      'Batyrbek.kz': '/people/Batyrbek.kz',
    };
    const group = {
      'Wikimedians of the Uzbek Language User Group': '/affiliates/wikimedians-of-the-uzbek-language-user-group',
    };
    const institutions = {
      'Diplomat International School': '/institutions/diplomat-international-school',
      'Wikimedia Foundation': '/institutions/wikimedia-foundation',
    };
    expect({
      organizations: await linked('organizations'),
      committees: await linked('committees'),
      story: await linked('story'),
      credits: await linked('credits'),
    }).toEqual({
      organizations: { ...group, ...institutions },
      committees: {
        ...people,
        Красный: '/people/Красный',
        'Artemev Nikolay': '/people/Artemev_Nikolay',
        'Daria Cybulska (WMUK)': '/people/Daria_Cybulska_(WMUK)',
        Lvova: '/people/Lvova',
        Mamatkazy: '/people/Mamatkazy',
      },
      story: { ...people, ...group, 'Wikimania 2024': '/conferences/wikimania-2024' },
      credits: {
        ...institutions,
        'Elena Kushner': '/people/per_01M82V7M1VJXZVJSGB21QE53HB',
        Kurmanbek: '/people/Kurmanbek',
      },
    });
  });

  it('without a further round trip for the program and the conference that have them', async () => {
    const program = await site.open('/conferences/demo/program');
    const conference = await site.open('/conferences/demo');
    expect({
      program: (await costOf(program.asked, 'ProgramPage')).depth,
      conference: (await costOf(conference.asked, 'ConferencePage')).depth,
    }).toEqual({ program: 2, conference: 2 });
  });
});

it.each([
  `/sessions/${session}`,
  '/people/Sintetik_ishtirokchi_04',
  '/affiliates/synthetic-affiliate-05',
  '/affiliates',
])('fits when it is written from right to left: %s', async (path) => {
  const { page } = await site.visit(path, { width: 390 });
  const write = (direction: string) =>
    page.evaluate((text) => document.documentElement.setAttribute('dir', text), direction);
  await write('rtl');
  await page.locator('main a:visible').first().waitFor();
  const wider = await overflow(page);
  await write('ltr');
  expect(wider).toBe(0);
});

it('loads the page of a session only for whoever opens it', async () => {
  const { page } = await site.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    const [, name] = /assets\/(\w+Page)-/.exec(request.url()) ?? [];
    if (name !== undefined && request.url().endsWith('.js')) scripts.push(name);
  });
  await page.goto(`${site.url}/conferences/demo/program`);
  await page.locator('article').first().waitFor();
  const atFirst = [...scripts];
  await page.locator('.title a').first().click();
  await page.getByRole('link', { name: 'In the program' }).waitFor();
  expect([atFirst.includes('SessionPage'), scripts.slice(atFirst.length)]).toEqual([false, ['SessionPage']]);
});
