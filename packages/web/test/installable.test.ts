import { rm } from 'node:fs/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../../api/test/server.ts';
import { chromiumPath } from './browser.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
let context: BrowserContext;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  site = await startSite();
  folder = await temporaryFolder();
  // The pages of other tests are private windows, in which nothing can be installed.
  context = await chromium.launchPersistentContext(folder.path, {
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
    locale: 'fa',
  });
});
afterAll(async () => {
  await context.close();
  await rm(folder.path, { recursive: true, force: true });
  await site.stop();
});

it.each(['/', '/conferences/demo/program'])(
  'Chromium finds nothing that keeps %s from being installed',
  async (path) => {
    const page = await context.newPage();
    await page.goto(site.url + path);
    await page.locator('h1').waitFor();
    const tools = await context.newCDPSession(page);
    // A Chromium without windows finds nothing in any manifest, so what it would ask for is looked at too.
    const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
    const { url, errors, data } = await tools.send('Page.getAppManifest');
    const { name, lang, dir, display, start_url: start } = JSON.parse(data ?? '{}') as Record<string, string>;
    expect({ installabilityErrors, url, errors, said: [name, lang, dir, display, start] }).toEqual({
      installabilityErrors: [],
      url: `${site.url}/app/fa.webmanifest`,
      errors: [],
      said: ['Wikicon Graph', 'fa', 'rtl', 'standalone', '/'],
    });
  },
);

it('has each icon in the size that its manifest tells', async () => {
  const page = await context.newPage();
  await page.goto(site.url);
  const sizes = await page.evaluate(async () => {
    const manifest = (await (await fetch('/app/en.webmanifest')).json()) as { icons: { src: string; sizes: string }[] };
    return Promise.all(
      manifest.icons.map(async ({ src, sizes }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return [sizes, `${image.naturalWidth}x${image.naturalHeight}`] as const;
      }),
    );
  });
  expect(sizes.slice(1)).toEqual(['192x192', '512x512', '512x512'].map((size) => [size, size]));
});
