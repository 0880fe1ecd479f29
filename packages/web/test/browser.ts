import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where the systems have Chromium or one of its kin: Linux, macOS, Windows. */
const systemChromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Chromium from CHROMIUM_PATH or CHROME_PATH, else the system's, Playwright's, or the one that npm brings for Linux on x64: nothing is installed by hand there. */
export const chromiumPath = async (): Promise<string> =>
  process.env['CHROMIUM_PATH'] ??
  process.env['CHROME_PATH'] ??
  [...systemChromium, chromium.executablePath()].find((path) => existsSync(path)) ??
  (await npmChromium());

let launched: Promise<Browser> | undefined;

/** The browser of all test files of a worker, which ends with it. Its pages share a process that knows our code already. */
export const theBrowser = (): Promise<Browser> => (launched ??= launchBrowser(['--renderer-process-limit=1']));

/** A busy machine sometimes kills a browser at its start: it is started once more. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const options = { executablePath: await chromiumPath(), args: [...flags, ...more] };
  return chromium.launch(options).catch(() => chromium.launch(options));
}

/** @throws an error in words where npm brings a browser for another system only */
async function npmChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found: npx playwright-core install chromium, or name one with CHROMIUM_PATH.');
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** What a page did that it should not have done; a violation of its policy is an error of the console. */
export interface Misdeeds {
  readonly errors: string[];
  readonly foreignRequests: string[];
}

/** What is said where a test wants every page to ask the server. */
const noWorkers = 'Service Worker registration blocked by Playwright';

export const none: Misdeeds = { errors: [], foreignRequests: [] };

export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { errors: [], foreignRequests: [] };
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('console', (line) => {
    if (line.text() === noWorkers) return;
    if (line.type() === 'error' || line.type() === 'warning') misdeeds.errors.push(line.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      misdeeds.foreignRequests.push(request.url());
  });
  return misdeeds;
}
