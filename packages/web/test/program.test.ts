import { graphql, type ResultOf } from '@wikicon/client';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { overflow, startSite, texts, whole, type Reader, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const roles = { MODERATOR: 'Moderator', PANELIST: 'Panelist', CONTRIBUTOR: 'Contributor' } as const;

async function lookAtDemo(reader?: Reader) {
  const opened = await site.look('/conferences/demo/program', reader);
  await whole(opened.page);
  return opened;
}

const demoQuery = graphql(`
  {
    conference(slug: "demo") {
      program {
        title(languages: ["en"]) {
          text
        }
        slot {
          day
          startsAt
        }
        speakers(first: 5) {
          edges {
            role
            node {
              displayName
            }
          }
        }
      }
    }
  }
`);

/** What the API says of the program that the page shows. */
async function demoProgram() {
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(print(demoQuery))}`);
  const { data } = (await answer.json()) as { data: ResultOf<typeof demoQuery> };
  return data.conference!.program;
}

describe('the program of ca-wikicon-2025', () => {
  it('shows its one known session with all that is known of it', async () => {
    const { page, misdeeds } = await site.look('/conferences/ca-wikicon-2025/program');
    expect({
      title: await page.title(),
      headings: await texts(page, 'main :is(h1, h2, h3)'),
      facts: (await texts(page, '.facts > *')).map((fact) => fact.replace(' – ', '–')),
      session: await texts(page, 'article li, article p'),
      others: misdeeds,
    }).toEqual({
      title: 'Program – Central Asian WikiCon 2025 – Wikicon Graph',
      headings: [
        'Central Asian WikiCon 2025',
        'Without a time',
        'Problems that poor machine translations cause on Wikipedia',
      ],
      facts: ['19–20 April 2025', 'Tashkent'],
      session: [
        'No published title; described in our words',
        'Hasan Xamidovich',
        'Batyrbek.kz Contributor',
        'Il Nur Contributor',
        '+ 1 unnamed',
        'Machine translation on Wikipedia',
      ],
      others: none,
    });
  });
});

describe('the program of demo', () => {
  it('shows every session in the order of the API', async () => {
    const { page } = await lookAtDemo();
    expect(await texts(page, 'article .title [lang]')).toEqual((await demoProgram()).map(({ title }) => title.text));
  });

  it('tells starts on the clocks of the conference, wherever the reader is', async () => {
    const { page } = await lookAtDemo({ timezoneId: 'Pacific/Auckland' });
    const starts = new Set((await demoProgram()).flatMap(({ slot }) => slot?.startsAt ?? []));
    const shown = await page.locator('h3 time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect([shown, (await texts(page, 'h3 time')).slice(0, 3)]).toEqual([[...starts], ['09:00', '09:45', '11:00']]);
  });

  it('names each speaker, and who else helps on stage', async () => {
    const { page } = await lookAtDemo();
    const shown = await texts(page, 'article li:has(> a > bdi)');
    const expected = (await demoProgram()).flatMap(({ speakers }) =>
      speakers.edges.map(({ node, role }) =>
        role === 'PRESENTER' ? node.displayName : `${node.displayName} ${roles[role]}`,
      ),
    );
    expect(shown).toEqual(expected);
  });

  it.each([0, 5, 22])('begins within 400 pixels of a phone, %i hours after its first start', async (hours) => {
    const [first] = await demoProgram();
    const now = Date.parse(first!.slot!.startsAt) + hours * 3_600_000;
    const { page } = await site.newPage({ width: 390, now });
    await page.goto(`${site.url}/conferences/demo/program`);
    await whole(page);
    const [top, ...heights] = await page
      .locator('article:visible')
      .evaluateAll((all) => [
        all[0]!.getBoundingClientRect().top + scrollY,
        ...all.map((one) => one.getBoundingClientRect().height),
      ]);
    expect(top).toBeLessThanOrEqual(400);
    expect(heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(200);
  });

  it('tells the languages on stage from those of the interpreters', async () => {
    const { page } = await lookAtDemo();
    expect((await texts(page, 'article dl > div')).slice(0, 2)).toEqual([
      'Spoken English and Persian',
      'Interpreted into Russian and Uzbek (Latin)',
    ]);
  });

  it('shows titles in the reader’s language and direction, and names the language of others', async () => {
    const { page } = await lookAtDemo({ locale: 'fa' });
    const persian = page.locator('.title [lang=fa]');
    const isRightToLeft = await persian.evaluateAll((titles) =>
      titles.every((one) => one.getAttribute('dir') === 'rtl'),
    );
    const notes = await page
      .locator('.title small')
      .getByText(/^(انگلیسی|روسی|ازبکی)/)
      .count();
    expect([isRightToLeft, notes + (await persian.count())]).toEqual([true, 60]);
  });

  it.each([
    ['a phone', { width: 390 }],
    ['a narrow phone', { width: 320 }],
    ['a wide screen in the dark', { colorScheme: 'dark' }],
    ['Persian on a tablet', { width: 800, locale: 'fa' }],
  ] as const)('fits %s, breaks no policy and asks no other host', async (name, reader) => {
    const { page, misdeeds } = await lookAtDemo(reader);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });

  it('is asked for once, and not again by whoever comes back to it', async () => {
    const { page } = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname !== '/graphql') return;
      const form = searchParams.has('query') ? 'in words' : 'by hash';
      asked.push(`${request.method()} ${searchParams.get('operationName')} ${form}`);
    });
    await page.goto(`${site.url}/conferences/demo/program`);
    await page.locator('article').first().waitFor();
    await page.getByRole('link', { name: 'My agenda' }).click();
    await page.getByText('Nothing is starred yet.').waitFor();
    const pages = page.getByRole('navigation', { name: 'Pages of the conference' });
    await pages.getByRole('link', { name: 'Program', exact: true }).click();
    await page.locator('article').first().waitFor();
    expect(asked.toSorted()).toEqual(['GET Announcements by hash', 'GET ProgramPage by hash']);
  });
});

describe('other addresses', () => {
  it('lead from / to each conference, the latest first', async () => {
    const { page, misdeeds } = await site.visit('/');
    await page.locator('article').first().waitFor();
    expect([await texts(page, 'article h3'), misdeeds]).toEqual([
      ['Demo WikiCon (synthetic)', 'Central Asian WikiCon 2025', 'Wikimania 2024'],
      none,
    ]);
    await page.getByRole('link', { name: 'Central Asian WikiCon 2025' }).click();
    await page.waitForURL('**/conferences/ca-wikicon-2025/program');
  });

  it.each(['/conferences/no-such-conference/program', '/no/such/page'])('say that nothing is at %s', async (path) => {
    const { page } = await site.look(path);
    expect([await texts(page, 'h1'), await page.title()]).toEqual([['No such page'], 'No such page – Wikicon Graph']);
  });

  it('say of a program without sessions that it has none', async () => {
    const { page } = await site.look('/conferences/wikimania-2024/program');
    await page.getByText('The graph knows no session of this conference yet.').waitFor();
  });
});
