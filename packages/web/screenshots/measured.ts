import type { Page } from 'playwright-core';

/** What a reader's browser measures of a page while it comes. */
export interface Measured {
  /** By how much it moved under the reader's eyes: the cumulative layout shift, without unit. */
  readonly shift: number;
  /** By how many pixels it is wider than its window. */
  readonly overflow: number;
  /** How many pixels above the first session, conference or other card; null where it shows none. */
  readonly firstCard: number | null;
}

declare global {
  var shifted: number;
}

/** Counts from now on what moves on each page that comes. */
export const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.shifted = 0;
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as Shift[]) if (!one.hadRecentInput) globalThis.shifted += one.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const card = [...document.querySelectorAll('main article, main .cdx-card')].find((one) => one.checkVisibility());
    return {
      shift: Math.round(globalThis.shifted * 1_000) / 1_000,
      overflow: scrollWidth - clientWidth,
      firstCard: card ? Math.round(card.getBoundingClientRect().top + scrollY) : null,
    };
  });
