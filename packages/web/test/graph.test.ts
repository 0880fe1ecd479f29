import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { lookAtGraph, names, nodes, picture, rowsOfApi, sortBy, table, visitGraph } from './graph.ts';
import { inPagesOf, overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('the table', () => {
  it('has every person who is tied to anything, with how much of each kind', async () => {
    const { page } = await lookAtGraph(site, table);
    const shown = await texts(page, 'tbody tr:not(.ties)');
    expect(shown).toEqual((await rowsOfApi(site)).map(({ name, counts, all }) => [name, ...counts, all].join(' ')));
  });

  it.each(['Sessions', 'Stood for', 'Committees', 'All'])('is sorted by %s, the most first', async (name) => {
    const { page } = await visitGraph(site, table);
    await sortBy(page, name);
    const heads = await texts(page, 'thead th');
    const cells = await texts(page, `tbody tr:not(.ties) > :nth-child(${heads.indexOf(name) + 1})`);
    const sort = await page.locator('thead th').nth(heads.indexOf(name)).getAttribute('aria-sort');
    const fromMost = cells.map(Number).toSorted((one, other) => other - one);
    expect([sort, cells]).toEqual(['descending', fromMost.map(String)]);
  });

  it('is sorted by name as the server sorts, and the other way round', async () => {
    const asServer = await names((await lookAtGraph(site, table)).page);
    const { page } = await visitGraph(site, table);
    await sortBy(page, 'All');
    await sortBy(page, 'Name');
    const ascending = await names(page);
    await sortBy(page, 'Name');
    expect([ascending, await names(page)]).toEqual([asServer, asServer.toReversed()]);
  });

  it('tells of a person, when asked, to whom and what they are tied', async () => {
    const { page } = await visitGraph(site, table);
    await page.getByRole('button', { name: '4 ties of Sintetik Oʻquvchi 14' }).click();
    expect(await texts(page, '.ties :is(dt, dd)')).toEqual([
      'Sessions: 2',
      'Proofreading a newspaper of 1925: part two',
      'Writing a grant report',
      'Organizations: 1',
      'Synthetic User Group 15',
      'Committees: 1',
      'Program committee',
    ]);
  });
});

describe('the page', () => {
  it('is asked for in one request, and led to from the program', async () => {
    const { page } = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).searchParams.get('operationName') ?? ''));
    await page.goto(`${site.url}/conferences/demo/program`);
    await page.getByRole('link', { name: 'Graph', exact: true }).click();
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await nodes(page).first().waitFor();
    expect(asked.filter((name) => /Graph|People/.test(name))).toEqual(['GraphPage']);
  });

  it('is whole also when its people come in pages', async () => {
    const { page } = await site.newPage();
    await inPagesOf(page, 20);
    await page.goto(site.url + table);
    await expect.poll(() => names(page)).toEqual((await rowsOfApi(site)).map(({ name }) => name));
  });

  it('says that nothing is tied, and that a conference is not', async () => {
    const empty = await lookAtGraph(site, '/conferences/wikimania-2024/graph');
    await empty.page.getByText('The graph knows of nothing yet that ties the people').waitFor();
    const missing = await lookAtGraph(site, '/conferences/no-such-conference/graph');
    expect(await texts(missing.page, 'h1')).toEqual(['No such page']);
  });

  it.each([
    ['phone', picture, { width: 390 }],
    ['narrow phone', table, { width: 320 }],
    ['desktop in the dark', picture, { colorScheme: 'dark' }],
    ['Persian', picture, { width: 390, locale: 'fa' }],
    ['real conference', '/conferences/ca-wikicon-2025/graph?view=picture', {}],
  ] as const)('fits, breaks no policy and asks no other host: %s', async (name, path, reader) => {
    const { page, misdeeds } = await lookAtGraph(site, path, reader);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
});
