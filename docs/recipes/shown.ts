import { join } from 'node:path';
import { launchBrowser } from '../../packages/web/test/browser.ts';

const origin = 'http://localhost:5173';

/** @returns the paragraphs of a built page, after one click on its button has brought as many again */
export async function shown(folder: string): Promise<string> {
  // A page that no server sends may not ask this machine otherwise.
  const browser = await launchBrowser(['--disable-features=LocalNetworkAccessChecks']);
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) });
    });
    await page.goto(origin);
    const paragraphs = page.locator('p');
    await page.getByRole('button').click();
    await paragraphs.nth(3).waitFor();
    return (await paragraphs.allInnerTexts()).map((line) => `${line}\n`).join('');
  } finally {
    await browser.close();
  }
}
