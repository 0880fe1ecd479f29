import type { Locator, Page } from 'playwright-core';

/** Keeps a picture of what is seen, where pictures are asked for: `npm run screenshots`. */
export async function keepPicture(seen: Page | Locator, name: string, isFullPage = false): Promise<void> {
  if (import.meta.env.MODE !== 'screenshots') return;
  const options = { path: `.screenshots/${name}.png` };
  await ('goto' in seen ? seen.screenshot({ ...options, fullPage: isFullPage }) : seen.screenshot(options));
}
