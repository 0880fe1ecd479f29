import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const file = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  preload: false,
};

/** The rules about colours, which are all that differs between day and night. */
const colours: RunOptions = { ...options, runOnly: ['color-contrast', 'link-in-text-block'] };

/** Brings axe to every page that this one becomes. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ path: file });

/** What axe finds against WCAG 2.2 AA in a page as it stands: each rule that is broken, how often, and where first. */
export const findings = (page: Page, known?: readonly string[]): Promise<string[]> => found(page, options, known);

/** The same, of colours alone. */
export const findingsOfColours = (page: Page, known?: readonly string[]): Promise<string[]> =>
  found(page, colours, known);

async function found(page: Page, asked: RunOptions, known: readonly string[] = []): Promise<string[]> {
  const { violations } = await page.evaluate((options) => axe.run(options), asked);
  const unknown = violations.filter(({ id }) => !known.includes(id));
  return unknown.map(({ id, nodes: [first, ...others] }) => {
    const reasons = [...first!.any, ...first!.all, ...first!.none].map(({ message }) => message);
    return `${id} × ${1 + others.length}: ${first!.target.join(' ')}: ${reasons.join(' ')}`;
  });
}
