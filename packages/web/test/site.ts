import type { Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../api/test/server.ts';
import { launchBrowser, watch, type Misdeeds } from './browser.ts';

export interface Reader {
  readonly width?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly timezoneId?: string;
}

/** Everything that `npm start` serves, with data of its own, and a browser to look at it. */
export async function startSite() {
  const data = await temporaryFolder();
  const [browser, server] = await Promise.all([launchBrowser(), startServer({ DATA_DIR: data.path })]);
  return {
    url: server.url,

    /** A page of a reader who was never here. */
    async newPage({
      width = 1280,
      locale = 'en',
      colorScheme = 'light',
      timezoneId = 'America/New_York',
    }: Reader = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale, colorScheme, timezoneId });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const misdeeds: Misdeeds = watch(page, server.url);
      return { page, misdeeds };
    },

    async stop() {
      await browser.close();
      await server.stop();
      await data[Symbol.asyncDispose]();
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;

/** The text of each element as it is seen. */
export const texts = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
