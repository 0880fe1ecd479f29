import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  preload: false,
};

/** What axe finds against WCAG 2.2 AA in a page as it stands: each rule that is broken, how often, and where first. */
export async function findings(page: Page, known: readonly string[] = []): Promise<string[]> {
  // Findings name elements by selectors; their HTML would be written for every element that a rule looks at.
  if (await page.evaluate(() => !('axe' in globalThis)))
    await page.evaluate(`${source}; axe.configure({ noHtml: true })`);
  const { violations } = await page.evaluate((options) => axe.run(options), options);
  const unknown = violations.filter(({ id }) => !known.includes(id));
  return unknown.map(({ id, nodes: [first, ...others] }) => {
    const reasons = [...first!.any, ...first!.all, ...first!.none].map(({ message }) => message);
    return `${id} × ${1 + others.length}: ${first!.target.join(' ')}: ${reasons.join(' ')}`;
  });
}
