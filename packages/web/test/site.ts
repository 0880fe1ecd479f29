import type { Page } from 'playwright-core';
import { seededFolder, startServer, type ServerProcess } from '../../api/test/server.ts';
import { watch, type Misdeeds } from './browser.ts';
import { newReader, type NewReader } from './readers.ts';

export interface Reader {
  readonly width?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly timezoneId?: string;
  /** Whether the browser keeps what pages need without a network; else every page asks the server. */
  readonly keeps?: boolean;
}

/** What a worker's files read from together; it ends with the worker. */
let readTogether: Promise<ServerProcess> | undefined;

/** Everything that `npm start` serves, for those who change nothing of it, and a browser to look at it. */
export const startSite = async () => siteOf(await (readTogether ??= startSeeded()));

/** The same with data of its own, for those who write. */
export async function startOwnSite(): Promise<Site> {
  const server = await startSeeded();
  const site = siteOf(server);
  const stop = async () => {
    await site.stop();
    await server.stop();
  };
  return { ...site, stop };
}

const startSeeded = async () => startServer({ DATA_DIR: (await seededFolder()).path });

function siteOf(server: ServerProcess) {
  const readers = new Set<NewReader>();
  const site = {
    url: server.url,

    /** A page of a reader who was never here. */
    async newPage({
      width = 1280,
      locale = 'en',
      colorScheme = 'light',
      timezoneId = 'America/New_York',
      keeps = false,
    }: Reader = {}) {
      const reader = await newReader(server.url, {
        viewport: { width, height: 900 },
        locale,
        colorScheme,
        timezoneId,
        serviceWorkers: keeps ? 'allow' : 'block',
      });
      readers.add(reader);
      const { page } = reader;
      page.setDefaultTimeout(20_000);
      const misdeeds: Misdeeds = watch(page, server.url);
      return { page, misdeeds, leave: reader.leave };
    },

    /** The page at an address as soon as it has its heading, with what it asked the API for and what that cost. */
    async open(path: string, reader: Reader = {}) {
      const { page, misdeeds, leave } = await site.newPage(reader);
      const asked: Asked[] = [];
      page.on('response', (response) => {
        const url = new URL(response.url());
        if (url.pathname !== '/graphql') return;
        const cost = response.json().then((answer: Answer) => answer.extensions.cost);
        // A page that is left may take its answer with it; only who asks for the cost need know.
        cost.catch(() => {});
        asked.push({ operation: url.searchParams.get('operationName') ?? '', cost });
      });
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      return { page, misdeeds, asked, leave };
    },

    async stop() {
      for (const reader of readers) await reader.leave();
    },
  };
  return site;
}

interface Answer {
  readonly extensions: { readonly cost: Cost };
}

interface Cost {
  readonly complexity: number;
  readonly depth: number;
}

interface Asked {
  readonly operation: string;
  readonly cost: Promise<Cost>;
}

/** What a page asked for, without the question who looks at it. */
export const operations = (asked: readonly Asked[]): string[] =>
  asked.map(({ operation }) => operation).filter((operation) => operation !== 'Viewer');

/** The estimated cost and the longest chain of the query of a name. */
export async function costOf(asked: readonly Asked[], name: string): Promise<Pick<Cost, 'complexity' | 'depth'>> {
  const { complexity, depth } = await asked.find(({ operation }) => operation === name)!.cost;
  return { complexity, depth };
}

export type Site = ReturnType<typeof siteOf>;

/** Waits until all of the demo's program is drawn: a long list comes part by part. */
export const whole = (page: Page): Promise<void> => page.locator('article').nth(59).waitFor();

/** The text of each element as it is seen. */
export const texts = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Of elements, what those say whose words do not fit into them. To be run in the page. */
export const cutOff = (all: (HTMLElement | SVGElement)[]): (string | null)[] =>
  all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent);

/**
 * Makes the lists that a page asks for so short that much follows; for that, it has to send its queries in words.
 *
 * @param isRefused whether what follows does not arrive
 */
export const inPagesOf = (page: Page, size: number, isRefused = async () => false): Promise<unknown> =>
  page.route('**/graphql?*', async (route) => {
    const url = new URL(route.request().url());
    const query = url.searchParams.get('query');
    if (query === null) return route.fulfill({ json: { errors: [{ message: 'PersistedQueryNotSupported' }] } });
    if (url.searchParams.get('operationName')!.startsWith('More') && (await isRefused())) return route.abort();
    url.searchParams.set('query', query.replaceAll(/first: (20|50|100)\b/g, `first: ${size}`));
    return route.continue({ url: url.href });
  });
