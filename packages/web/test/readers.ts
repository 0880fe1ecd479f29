import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { theBrowser } from './browser.ts';

/** A reader who was never here: the browser knows nothing of them, but has our code at hand. */
export interface NewReader {
  readonly page: Page;
  /** Forgets all that the reader did, for the next one. */
  leave(): Promise<void>;
}

/** Where one reader sits at a time. A blank page keeps the process of its pages alive: a new one costs as much as a page. */
interface Seat {
  readonly context: BrowserContext;
  readonly blank: Page;
  readonly devtools: CDPSession;
}

/** Seats that nobody sits on, by what cannot be changed about them. */
const free = new Map<string, Seat[]>();

/** Who came since the test began: test/leave.ts asks them to leave when the test is over. */
export const present = new Set<NewReader>();

/** @param origin whose data is forgotten */
export async function newReader(origin: string, options: BrowserContextOptions): Promise<NewReader> {
  const key = JSON.stringify([options.locale, options.timezoneId, options.serviceWorkers]);
  const seat = free.get(key)?.pop() ?? (await newSeat(options));
  const page = await seat.context.newPage();
  await page.setViewportSize(options.viewport!);
  await page.emulateMedia({ colorScheme: options.colorScheme! });
  let isHere = true;
  const reader = {
    page,
    async leave() {
      if (!isHere) return;
      isHere = false;
      present.delete(reader);
      // A service worker outlives its reader.
      if (options.serviceWorkers === 'allow') return seat.context.close();
      await clear(seat, origin);
      free.set(key, [...(free.get(key) ?? []), seat]);
    },
  };
  present.add(reader);
  return reader;
}

async function newSeat(options: BrowserContextOptions): Promise<Seat> {
  const context = await (await theBrowser()).newContext(options);
  const blank = await context.newPage();
  return { context, blank, devtools: await context.newCDPSession(blank) };
}

async function clear({ context, blank, devtools }: Seat, origin: string): Promise<void> {
  for (const page of context.pages()) if (page !== blank) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
