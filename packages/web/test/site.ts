import type { Page } from 'playwright-core';
import type { RunningServer } from '../../api/src/serve.ts';
import { seededFolder, serveHere } from '../../api/test/server.ts';
import { noteAsked, type Asked } from './asked.ts';
import { watch, type Misdeeds } from './browser.ts';
import { newReader, once, type NewReader } from './readers.ts';
import { newWalker, type Visit } from './walker.ts';

export interface Reader {
  readonly width?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly timezoneId?: string;
  /** Whether the browser keeps what pages need without a network; else every page asks the server. */
  readonly keeps?: boolean;
  /** The time at which the reader's clock stands, where it stands. */
  readonly now?: number;
}

/** What a worker's files read from together; it ends with the worker. */
let readTogether: Promise<RunningServer> | undefined;

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

/** In this process: another one would read and compile all of the server for each site. */
const startSeeded = async () => serveHere({ DATA_DIR: (await seededFolder()).path });

const height = 900;

type Walker = ReturnType<typeof newWalker>;

function siteOf(server: RunningServer) {
  const readers = new Set<NewReader>();
  const walkers = new Map<string, () => Promise<Walker>>();

  async function walkTo(path: string, reader: Reader, manner: { readonly acts: boolean }): Promise<Visit> {
    const key = JSON.stringify([reader.locale, reader.timezoneId]);
    const walker = walkers.get(key) ?? once(async () => newWalker((await site.newPage(reader)).page, server.url));
    walkers.set(key, walker);
    const visit = await (await walker()).goTo(path, manner);
    await show(visit.page, reader);
    return visit;
  }

  const site = {
    url: server.url,

    /** A page of a reader who was never here. */
    async newPage({
      width = 1280,
      locale = 'en',
      colorScheme = 'light',
      timezoneId = 'America/New_York',
      keeps = false,
      now,
    }: Reader = {}) {
      const options = { viewport: { width, height }, locale, colorScheme, timezoneId } as const;
      const reader = await newReader(server.url, { ...options, serviceWorkers: keeps ? 'allow' : 'block' }, now);
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
      noteAsked(page, asked);
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      return { page, misdeeds, asked, leave };
    },

    /** The same for those who only look at it: all of a file are one reader, each at their width and in their light. */
    look: (path: string, reader: Reader = {}): Promise<Visit> => walkTo(path, reader, { acts: false }),

    /** The same for those who do there what no browser keeps. */
    visit: (path: string, reader: Reader = {}): Promise<Visit> => walkTo(path, reader, { acts: true }),

    async stop() {
      for (const reader of readers) await reader.leave();
    },
  };
  return site;
}

/** Shows a page that is open at the width and in the light of a reader, once it has done what code does then. */
export async function show(page: Page, { width = 1280, colorScheme = 'light' }: Reader): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme });
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

export type Site = ReturnType<typeof siteOf>;

/** Waits until all of the demo's program is drawn: a long list comes part by part. */
export const whole = (page: Page): Promise<void> => page.locator('article').nth(59).waitFor();

/** The text of each element as it is seen. */
export const texts = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** What has the focus: by its name for whoever does not see it, else by its words; of the whole page, and of its main part, the element. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { localName, ariaLabel, textContent } = document.activeElement!;
    return ['body', 'main'].includes(localName) ? localName : (ariaLabel ?? textContent).trim();
  });

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
