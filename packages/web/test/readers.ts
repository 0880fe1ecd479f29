import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { theBrowser } from './browser.ts';

/** A reader who was never here: the browser knows nothing of them, but has our code at hand. */
export interface NewReader {
  readonly page: Page;
  /** Forgets all that the reader did, for the next one. */
  leave(): Promise<void>;
}

/** Where one reader sits at a time. Its page stays for the next one: a new page costs as much as what it shows. */
interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** Seats that nobody sits on, by what cannot be changed about them. */
const free = new Map<string, Seat[]>();

/** Who came since the test began: test/leave.ts asks them to leave when the test is over. */
export const present = new Set<NewReader>();

/** What several tests look at: made by whoever needs it first. Who comes meanwhile stays until their site stops. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= staying(make));
}

async function staying<T>(make: () => Promise<T>): Promise<T> {
  const before = new Set(present);
  const made = await make();
  for (const reader of present) if (!before.has(reader)) present.delete(reader);
  return made;
}

/**
 * @param origin whose data is forgotten
 * @param now the time at which the reader's clock stands, where it stands
 */
export async function newReader(origin: string, options: BrowserContextOptions, now?: number): Promise<NewReader> {
  const key = JSON.stringify([options.locale, options.timezoneId, options.serviceWorkers]);
  const seat = free.get(key)?.pop() ?? (await newSeat(options));
  const { context, page } = seat;
  await page.setViewportSize(options.viewport!);
  await page.emulateMedia({ colorScheme: options.colorScheme! });
  if (now !== undefined) await page.clock.setFixedTime(now);
  let isHere = true;
  const reader = {
    page,
    async leave() {
      if (!isHere) return;
      isHere = false;
      present.delete(reader);
      // A service worker outlives its reader, and a clock that stands is not set going again.
      if (options.serviceWorkers === 'allow' || now !== undefined) return context.close();
      await clear(seat, origin);
      free.set(key, [...(free.get(key) ?? []), seat]);
    },
  };
  present.add(reader);
  return reader;
}

async function newSeat(options: BrowserContextOptions): Promise<Seat> {
  const context = await (await theBrowser()).newContext(options);
  const page = await context.newPage();
  return { context, page, devtools: await context.newCDPSession(page) };
}

/** Stops all that tests listen to. */
export function stopListening(page: Page): void {
  for (const event of ['console', 'dialog', 'pageerror', 'request', 'response']) page.removeAllListeners(event);
}

async function clear({ context, page, devtools }: Seat, origin: string): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  stopListening(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  await page.emulateMedia({ media: null, reducedMotion: null });
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
