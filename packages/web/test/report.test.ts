import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { costOf, operations, overflow, startSite, texts, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const open = async (slug: string, reader: Reader = {}) => {
  const opened = await site.open(`/conferences/${slug}/report`, reader);
  await opened.page.locator('article').waitFor();
  return opened;
};

describe('look', () => {
  it.each([
    ['demo', { width: 1280 }],
    ['demo', { width: 390 }],
    ['demo', { width: 320, colorScheme: 'dark' }],
    ['demo', { width: 1280, locale: 'fa' }],
    ['demo', { width: 390, locale: 'fa' }],
    ['ca-wikicon-2025', { width: 1280 }],
    ['ca-wikicon-2025', { width: 390, locale: 'ru' }],
    ['ca-wikicon-2025', { width: 320, locale: 'uz' }],
  ] as const)('%s %o', async (slug, reader) => {
    const { page, misdeeds } = await open(slug, reader);
    await page.screenshot({ path: `.screenshots/report ${slug} ${JSON.stringify(reader).replaceAll(/\W+/g, ' ')}.png`, fullPage: true });
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });
  it('cost', async () => {
    const { page, asked } = await open('demo');
    console.log(operations(asked), await costOf(asked, 'ReportPage'), page.url());
    for (const path of ['demo', 'ca-wikicon-2025']) {
      const other = await site.open(`/conferences/${path}`);
      await other.page.locator('article').waitFor();
      console.log(await costOf(other.asked, 'ConferencePage'));
      await other.page.screenshot({ path: `.screenshots/conference ${path}.png`, fullPage: true });
    }
  });
});
