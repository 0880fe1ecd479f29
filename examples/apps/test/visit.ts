import type { BrowserContext, Page } from 'playwright-core';
import { theBrowser } from '../../../packages/web/test/browser.ts';
import { inject } from 'vitest';
import { evening } from './graph.ts';

/** What answers queries: a server, one that is waited for, or none, where the network is down. */
type Answering = string | Promise<string> | null;

interface Manner {
  readonly locale?: string;
  readonly width?: number;
  readonly now?: Date;
  readonly answeredBy?: Answering;
}

export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** What the page did that it should not have done. */
  readonly errors: readonly string[];
  /** Lets another server answer from now on. */
  answerBy(answering: Answering): void;
}

const contexts = new Map<string, Promise<BrowserContext>>();

/** What apps load is kept for all pages in a language. */
function contextIn(locale: string): Promise<BrowserContext> {
  const context = contexts.get(locale) ?? theBrowser().then((browser) => browser.newContext({ locale }));
  contexts.set(locale, context);
  return context;
}

/** A page of an app for somebody who was never there, on the last evening of the demo. */
export async function visit(app: string, path = '', manner: Manner = {}): Promise<Visit> {
  const { graph } = inject('graphs');
  const { locale = 'en', width = 1280, now = evening } = manner;
  const page = await (await contextIn(locale)).newPage();
  await page.setViewportSize({ width, height: 800 });
  page.setDefaultTimeout(20_000);
  let { answeredBy = graph } = manner;
  await divert(page, graph, () => answeredBy);
  await page.clock.setFixedTime(now);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(`${inject('apps')[app]}/${path}`);
  return {
    page,
    errors,
    answerBy: (answering) => void (answeredBy = answering),
    [Symbol.asyncDispose]: () => page.close(),
  };
}

/** Sends what is asked of the server of `npm start` to the one that runs here, and queries to the one that answers. */
const divert = (page: Page, graph: string, answering: () => Answering): Promise<unknown> =>
  page.route(
    ({ origin }) => [graph, 'http://localhost:4000'].includes(origin),
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const server = await answering();
      if (server === null) return route.abort();
      return route.continue({ url: `${pathname === '/graphql' ? server : graph}${pathname}${search}` });
    },
  );

/** What a page tells everybody, as assistive technology has it; its links are those of `npm start`. */
export const told = async (page: Page, selector = 'main'): Promise<string> =>
  (await page.locator(selector).ariaSnapshot()).replaceAll(inject('graphs').graph, 'http://localhost:4000');

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
