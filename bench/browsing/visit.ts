import type { Browser, Page } from 'playwright-core';
import { tasksWhile, type Tasks } from './tasks.ts';

export interface Visit {
  /** From the address to the first session on the screen, in milliseconds. */
  readonly firstSession: number;
  readonly opening: Tasks;
  readonly scrolling: Tasks;
  readonly searching: Tasks;
}

/** Somebody opens a program, scrolls to its end, and types into the search what few sessions have. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(noteFirstSession);
  const opening = await tasksWhile(browser, page, async () => {
    await page.goto(address);
    await page.waitForFunction(() => 'firstSession' in window);
    await page.waitForTimeout(1_000);
  });
  const firstSession = await page.evaluate(() => (window as unknown as { firstSession: number }).firstSession);
  const scrolling = await tasksWhile(browser, page, () => scrollThrough(page));
  const searching = await tasksWhile(browser, page, () => search(page));
  await context.close();
  return { firstSession, opening, scrolling, searching };
}

/** Runs in the page. */
function noteFirstSession(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('article')) return;
    observer.disconnect();
    // After the next frame it is on the screen.
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstSession: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Scrolls half a window a frame: faster than anybody reads, as somebody who looks for the evening does. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        function step(): void {
          const before = scrollY;
          scrollBy(0, innerHeight / 2);
          if (scrollY > before) requestAnimationFrame(step);
          else resolve();
        }
        step();
      }),
  );

/** Pauses after each letter: the page searches only after a pause. */
async function search(page: Page): Promise<void> {
  const field = page.getByRole('searchbox');
  await field.focus();
  for (const key of ['1', '2', 'Backspace', 'Backspace']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(800);
  }
}
