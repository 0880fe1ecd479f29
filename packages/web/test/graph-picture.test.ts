import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtGraph, names, nodes, picture, rowsOfApi, sortBy, table, visitGraph } from './graph.ts';
import { overflow, startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Where one is. */
const here = (page: Page) => page.locator('[aria-live] strong').innerText();

describe('the picture', () => {
  it('draws all that the table counts, each kind in a shape of its own', async () => {
    const { page } = await lookAtGraph(site, picture);
    const rows = await rowsOfApi(site);
    const shapes = await page
      .locator('[data-node] path')
      .evaluateAll((all) => all.map((one) => one.getAttribute('d')!));
    const counted = Object.values(Object.groupBy(shapes, (shape) => shape)).map((same) => same!.length);
    const legend = (await texts(page, '#content li:has(svg)')).map((entry) => Number(entry.split(': ')[1]));
    expect([counted, await page.locator('svg line').count()]).toEqual([
      legend,
      rows.reduce((sum, { all }) => sum + all, 0),
    ]);
  });

  it('rests from the beginning, and is the same at every visit', async () => {
    const positions = async ({ page }: { readonly page: Page }) => {
      await nodes(page).first().waitFor();
      return nodes(page).evaluateAll((all) => all.map((one) => one.getAttribute('transform')));
    };
    const first = await positions(await site.look(picture));
    expect(await positions(await site.open(picture))).toEqual(first);
  });

  it('is one stop of the tab key, from which keys go through the table and to neighbours', async () => {
    const { page } = await visitGraph(site, picture);
    const [first, second] = (await rowsOfApi(site)).map(({ name }) => name);
    await page.getByRole('button', { name: 'Larger' }).focus();
    await page.keyboard.press('Tab');
    const visited = [await here(page)];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Space', 'ArrowRight']) {
      await page.keyboard.press(key);
      visited.push(await here(page));
    }
    expect([visited, await page.locator('[data-node][tabindex="0"]').count()]).toEqual([
      [
        first,
        second,
        'Proofreading a newspaper of 1925: part two',
        'Writing a grant report',
        'Proofreading a newspaper of 1925: part two',
        'Proofreading a newspaper of 1925: part two',
        second,
      ],
      1,
    ]);
  });

  it('says where one is, among which neighbours, and opens its page by Enter', async () => {
    const { page } = await visitGraph(site, picture);
    await nodes(page).first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await texts(page, '[aria-live] :is(p, li)')).toEqual([
      'Sintetik Oʻquvchi 14 person',
      'Proofreading a newspaper of 1925: part two',
      'Writing a grant report',
      'Synthetic User Group 15',
      'Program committee',
    ]);
    const path = await page.locator('[aria-live] a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url + path);
  });

  it('follows the order that the table was given', async () => {
    const { page } = await visitGraph(site, table);
    await sortBy(page, 'Name');
    const [last] = await names(page);
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await nodes(page).first().waitFor();
    await page.locator('[data-node][tabindex="0"]').focus();
    expect(await here(page)).toBe(last);
  });

  it('is chosen from before it is followed, as a finger has no other way to read names', async () => {
    const { page } = await visitGraph(site, picture, { width: 390 });
    const one = page.getByRole('link', { name: /^Sintetik Oʻquvchi 14, person, edges: 4$/ });
    await one.locator('path').click();
    const url = page.url();
    expect([await here(page), url.endsWith(picture)]).toEqual(['Sintetik Oʻquvchi 14', true]);
    await one.locator('path').click();
    await page.waitForURL('**/people/**');
  });

  it('grows and shrinks by buttons, within its window', async () => {
    const { page } = await visitGraph(site, picture, { width: 390 });
    const width = () =>
      page.locator('svg[role=group]').evaluate((one) => Math.round(one.getBoundingClientRect().width));
    const fitting = await width();
    for (const _ of [1, 2]) await page.getByRole('button', { name: 'Larger' }).click();
    expect([(await width()) > fitting * 2, await overflow(page)]).toEqual([true, 0]);
    for (const _ of [1, 2]) await page.getByRole('button', { name: 'Smaller' }).click();
    expect([await width(), await page.getByRole('button', { name: 'Smaller' }).isDisabled()]).toEqual([fitting, true]);
  });

  it('is computed by code that loads with it alone', async () => {
    const { page } = await site.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(site.url + table);
    await page.locator('tbody th').first().waitFor();
    const before = loaded.filter((url) => url.includes('GraphPicture'));
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await nodes(page).first().waitFor();
    expect([before, loaded.filter((url) => /GraphPicture.*\.js$/.test(url)).length]).toEqual([[], 1]);
  });
});
