import { graphql, type ResultOf } from '@wikicon/schema/client';
import { print } from 'graphql';
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
            representing {
              name(languages: ["en"]) {
                text
              }
            }
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
    const { page, misdeeds } = await open('/conferences/ca-wikicon-2025/program');
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
        'Hasan Xamidovich Presenter',
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
    const { page } = await open('/conferences/demo/program');
    expect(await texts(page, 'article .title')).toEqual((await demoProgram()).map(({ title }) => title.text));
  });

  it('tells starts on the clocks of the conference, wherever the reader is', async () => {
    const { page } = await open('/conferences/demo/program', { timezoneId: 'Pacific/Auckland' });
    const starts = new Set((await demoProgram()).flatMap(({ slot }) => slot?.startsAt ?? []));
    const shown = await page.locator('h3 time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect([shown, (await texts(page, 'h3 time')).slice(0, 3)]).toEqual([[...starts], ['09:00', '09:45', '11:00']]);
  });

  it('names for each speaker the organizations that they represent', async () => {
    const { page } = await open('/conferences/demo/program');
    const shown = await page
      .locator('li:has(> a > bdi)')
      .evaluateAll((speakers) =>
        speakers.map((one) => [...one.querySelectorAll('bdi, .organization')].map(({ textContent }) => textContent)),
      );
    const expected = (await demoProgram()).flatMap(({ speakers }) =>
      speakers.edges.map(({ node, representing }) => [node.displayName, ...representing.map(({ name }) => name.text)]),
    );
    expect(shown).toEqual(expected);
  });

  it('tells the languages on stage from those of the interpreters', async () => {
    const { page } = await open('/conferences/demo/program');
    expect((await texts(page, 'article dl > div')).slice(0, 2)).toEqual([
      'Spoken English Persian',
      'Interpreted into Russian Uzbek (Latin)',
    ]);
  });

  it('shows titles in the reader’s language and direction, and names the language of others', async () => {
    const { page } = await open('/conferences/demo/program', { locale: 'fa' });
    const persian = page.locator('.title [lang=fa]');
    const isRightToLeft = await persian.evaluateAll((titles) =>
      titles.every((one) => one.getAttribute('dir') === 'rtl'),
    );
    const notes = await page.getByText(/^In (English|Russian|Uzbek)/).count();
    expect([isRightToLeft, notes + (await persian.count())]).toEqual([true, 60]);
  });

  it.each([
    ['a phone', { width: 390 }],
    ['a narrow phone', { width: 320 }],
    ['a wide screen in the dark', { colorScheme: 'dark' }],
    ['Persian on a tablet', { width: 800, locale: 'fa' }],
  ] as const)('fits %s, breaks no policy and asks no other host', async (name, reader) => {
    const { page, misdeeds } = await open('/conferences/demo/program', reader);
    await page.screenshot({ path: `.screenshots/${name}.png` });
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });

  it('fits a page that is written from right to left', async () => {
    const { page } = await open('/conferences/demo/program');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.screenshot({ path: '.screenshots/right to left.png' });
    expect(await overflow(page)).toBe(0);
  });

  it('costs three requests to the API, of which the one for the viewer reads nothing', async () => {
    const { page } = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/graphql')) asked.push(request.method());
    });
    await page.goto(site.url);
    await page.locator('article').first().waitFor();
    expect(asked).toEqual(['GET', 'GET', 'GET']);
  });
});

describe('other addresses', () => {
  it('lead from / to the program of the latest conference', async () => {
    const { page } = await open('/');
    expect(new URL(page.url()).pathname).toBe('/conferences/demo/program');
  });

  it.each(['/conferences/no-such-conference/program', '/no/such/page'])('say that nothing is at %s', async (path) => {
    const { page } = await open(path);
    expect([await texts(page, 'h1'), await page.title()]).toEqual([['No such page'], 'No such page – Wikicon Graph']);
  });

  it('lead to the program of another conference that is chosen', async () => {
    const { page } = await open('/conferences/demo/program');
    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Wikimania 2024' }).click();
    await page.getByText('The graph knows no session of this conference yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/conferences/wikimania-2024/program');
  });
});

it('says that the program did not arrive, and asks for it again when told to', async () => {
  const { page } = await site.newPage();
  await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(`${site.url}/conferences/demo/program`);
  await page.getByText('The answer did not arrive.').waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('article').first().waitFor();
  expect(await page.locator('article').count()).toBe(60);
});
