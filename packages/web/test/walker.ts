import type { Page } from 'playwright-core';
import { watch, type Misdeeds } from './browser.ts';
import { stopListening } from './readers.ts';

/** A page that somebody came to, and what it did that it should not have done. */
export interface Visit {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
}

/** A reader who goes from page to page as links lead, which costs a third of loading each. */
export function newWalker(page: Page, origin: string) {
  let isHere = false;
  /** The page as it was when they came, and where it is. */
  let found: (Visit & { readonly path: string }) | undefined;

  return {
    /** @param acts whether the page must be a new one, and is none for others afterwards */
    async goTo(path: string, { acts }: { readonly acts: boolean }): Promise<Visit> {
      if (!acts && found?.path === path) return found;
      found = undefined;
      stopListening(page);
      const visit = { page, misdeeds: watch(page, origin), path };
      if (isHere) await walk(page, path);
      else await page.goto(origin + path);
      await page.locator('h1').waitFor();
      isHere = true;
      if (!acts) found = visit;
      return visit;
    },
  };
}

/** Goes there by way of a page without anything, so that the page is a new one even where it is the same. */
export async function walk(page: Page, path: string): Promise<void> {
  for (const to of ['/nowhere', path]) {
    await page.evaluate((address) => {
      for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-left', '');
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, to);
    await page.locator('h1:not([data-left])').waitFor();
  }
}
