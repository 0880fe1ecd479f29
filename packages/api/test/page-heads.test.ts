import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getter, reader } from './files.ts';
import { hostile, hostileTitles } from './hostile.ts';
import { built, elementsOf, headOf, index } from './pages.ts';
import { stages, type Stages } from './stages.ts';
import { world, type World } from './world.ts';

const site = 'http://localhost:4000';
const about = 'The open graph of community conferences: people, affiliates, sessions and every edge between them.';

let api: World;
let known: Stages;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world({ builtFiles: built(index) });
  known = await stages(api);
  text = reader(api);
});
afterAll(() => api.close());

const head = async (path: string, language?: string) =>
  headOf(await (await getter(api)(path, language === undefined ? {} : { 'accept-language': language })).text());
const dataAt = async (path: string) => JSON.parse(await text(path));

const alternates = (path: string) => [
  ...['en', 'ru', 'uz', 'fa', 'kk', 'ky', 'tg', 'uz-Cyrl'].map((language) => [
    language,
    `${site}${path}?uselang=${language}`,
  ]),
  ['x-default', `${site}${path}`],
];

describe('The head of a page', () => {
  it('tells of the program of a conference in the words of the graph', async () => {
    const description =
      '19\u2009–\u200920 April 2025 · Tashkent · The first conference of Wikimedia communities across Central Asia: two days in Tashkent on Wikidata, Wikisource, Wikimedia Commons and the growth of communities.';
    const url = `${site}/conferences/ca-wikicon-2025/program`;
    const { data, ...rest } = await head('/conferences/ca-wikicon-2025/program', 'en');
    expect(rest).toEqual({
      html: { lang: 'en', dir: 'ltr' },
      titles: ['Program – Central Asian WikiCon 2025 – Wikicon Graph'],
      links: [['canonical', url], ...alternates('/conferences/ca-wikicon-2025/program')],
      metas: [
        ['description', description],
        ['og:title', 'Program – Central Asian WikiCon 2025'],
        ['og:description', description],
        ['og:type', 'website'],
        ['og:url', url],
        ['og:site_name', 'Wikicon Graph'],
        ['og:locale', 'en_US'],
        ['twitter:snapshot', 'summary'],
      ],
    });
    expect(data).toMatchObject([
      { '@type': 'Event', '@id': `${site}/conferences/ca-wikicon-2025`, startDate: '2025-04-19' },
    ]);
  });

  it('says in the language that the address asks for what the graph says in it, from right to left', async () => {
    const { html, titles, links, metas } = await head('/conferences/demo?uselang=fa', 'en');
    expect([html, titles, links[0]]).toEqual([
      { lang: 'fa', dir: 'rtl' },
      ['ویکی‌کان نمایشی (ساختگی) – Wikicon Graph'],
      ['canonical', `${site}/conferences/demo?uselang=fa`],
    ]);
    expect(metas.filter(([name]) => name.startsWith('og:locale'))).toEqual([
      ['og:locale', 'fa_IR'],
      ['og:locale:alternate', 'en_US'],
      ['og:locale:alternate', 'ru_RU'],
      ['og:locale:alternate', 'uz_UZ'],
    ]);
  });

  it('has the linked data of a session, as its file has it', async () => {
    const path = `/sessions/${known.sessions.first}`;
    const { titles, links, metas, data } = await head(path);
    expect([titles, links[0], metas[0], data]).toEqual([
      ['Synthetic first </script> – stage-one – Wikicon Graph'],
      ['canonical', `${site}${path}`],
      ['description', 'Synthetic on stage.ics · stage-one · Synthetic abstract'],
      [await dataAt(`${path}.jsonld`)],
    ]);
  });

  it.each([
    ['their user name', '/people/Synthetic_on_stage.ics'],
    ['their user name with spaces', '/people/synthetic%20on%20stage.ics'],
    ['their user name as on a wiki', '/people/User:Synthetic_on_stage.ics/'],
    ['their id', 'id'],
  ])('tells of a person by %s, and leads to one address', async (_by, path) => {
    const { titles, links, metas, data } = await head(path === 'id' ? `/people/${known.person}` : path);
    const url = `${site}/people/Synthetic_on_stage.ics`;
    expect([titles, links[0], metas.find(([name]) => name === 'og:type'), data]).toEqual([
      ['Synthetic on stage.ics – Wikicon Graph'],
      ['canonical', url],
      ['og:type', 'profile'],
      [
        {
          '@context': 'https://schema.org',
          '@type': 'Person',
          '@id': url,
          url,
          name: 'Synthetic on stage.ics',
        },
      ],
    ]);
  });

  it.each([
    ['/', 'Conferences – Wikicon Graph'],
    ['/affiliates', 'Affiliates – Wikicon Graph'],
    ['/affiliates/synthetic-affiliate-03', 'Synthetic User Group 03 – Wikicon Graph'],
    ['/institutions/diplomat-international-school', 'Diplomat International School – Wikicon Graph'],
    ['/conferences/demo', 'Demo WikiCon (synthetic) – Wikicon Graph'],
    ['/conferences/demo/people', 'People – Demo WikiCon (synthetic) – Wikicon Graph'],
    ['/conferences/demo/organize/sessions', 'Organize – Demo WikiCon (synthetic) – Wikicon Graph'],
  ])('is there for %s: %s', async (path, title) => {
    const { titles, links } = await head(path);
    expect([titles, links]).toEqual([[title], [['canonical', site + path], ...alternates(path)]]);
  });

  it('tells of the site where the graph has no words for a page', async () => {
    const { metas } = await head('/affiliates/synthetic-affiliate-03');
    expect(metas.slice(0, 3)).toEqual([
      ['description', about],
      ['og:title', 'Synthetic User Group 03'],
      ['og:description', about],
    ]);
  });

  it.each([
    ['/conferences/demo/program', 'uz-Cyrl, ru;q=0.5', 'uz-Cyrl', 'ltr', 'Демо ВикиКон (синтетик) – Wikicon Graph'],
    ['/conferences/demo/program', 'uz-Cyrl', 'uz-Cyrl', 'ltr', 'Демо ВикиКон (синтетик) – Wikicon Graph'],
    ['/conferences/demo/program', 'ru-KZ', 'ru', 'ltr', 'Демо-ВикиКон (вымышленный) – Wikicon Graph'],
    ['/conferences/demo', 'de, *', 'en', 'ltr', 'Demo WikiCon (synthetic) – Wikicon Graph'],
    ['/conferences/demo?uselang=no%20tag', 'fa', 'fa', 'rtl', 'ویکی‌کان نمایشی (ساختگی) – Wikicon Graph'],
    ['/conferences/ca-wikicon-2025', 'ru', 'ru', 'ltr', 'Central Asian WikiCon 2025 – Wikicon Graph'],
    ['/', 'ru', 'ru', 'ltr', 'Wikicon Graph'],
  ])('of %s for a reader of %s is in %s', async (path, language, lang, dir, title) => {
    const { html, titles } = await head(path, language);
    expect([html, titles]).toEqual([{ lang, dir }, [title]]);
  });
});

describe('What the graph says', () => {
  it('stays text, whatever it holds', async () => {
    const { id } = await hostile(api, 'hostile-heads');
    const { data } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on Conference { program { id title { text } } } } }',
      { id },
    );
    const { program } = data.node as { program: { id: string; title: { text: string } }[] };
    const usual = elementsOf(await text(`/sessions/${known.sessions.first}`)).map(({ name }) => name);
    for (const { id: session, title } of program) {
      const elements = elementsOf(await text(`/sessions/${session}`));
      expect(elements.map(({ name }) => name)).toEqual(usual);
      expect(elements.find(({ name }) => name === 'title')!.text).toBe(`${title.text} – hostile-heads – Wikicon Graph`);
    }
    expect(program.length).toBe(hostileTitles.length + 2);
  });
});
