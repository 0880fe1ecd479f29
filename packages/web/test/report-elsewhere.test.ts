import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflow, startSite, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const report = (slug: string) => `/conferences/${slug}/report`;

async function open(slug: string) {
  const { page } = await site.open(report(slug));
  await page.locator('article').waitFor();
  return { page };
}

/** What is printed looks at the same pages. */
async function look(slug: string, reader: Reader = {}) {
  const { page } = await site.look(report(slug), reader);
  await page.locator('article').waitFor();
  return { page };
}

describe('print the report', () => {
  it('its button opens the browser’s own dialog', async () => {
    const { page } = await look('demo');
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('[data-printed]').waitFor();
  });

  it('on paper are the figures and the sources with their addresses, and nothing of the site', async () => {
    const { page } = await look('ca-wikicon-2025', { colorScheme: 'dark' });
    await page.setViewportSize({ width: 673, height: 952 });
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    const expected = ['Central Asian WikiCon 2025', '19 – 20 April 2025', 'over 90', 'USD 72,447.09'];
    const addresses = [
      'https://meta.wikimedia.org/wiki/Central_Asian_WikiCon_2025/Scholarship',
      'https://diff.wikimedia.org/2025/05/02/silk-road-wikimedians-the-first-central-asian-wikicon-2025-in-tashkent/',
      site.url + report('ca-wikicon-2025'),
    ];
    expect({
      missing: [...expected, ...addresses].filter((part) => !text.replaceAll(/\s+/g, ' ').includes(part)),
      chrome: await page.locator('header nav, nav, footer, button').filter({ visible: true }).count(),
      paper: await page.evaluate(() => {
        const { color, colorScheme } = getComputedStyle(document.documentElement);
        return [color, colorScheme];
      }),
      wider: await overflow(page),
    }).toEqual({ missing: [], chrome: 0, paper: ['rgb(32, 33, 34)', 'light'], wider: 0 });
  });

  it('makes a few pages of A4, on which no row is cut', async () => {
    const { page } = await look('demo');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
      box!
        .trim()
        .split(' ')
        .map((side) => Math.floor(Number(side)))
        .join(' '),
    );
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('article :is(tr, li)')].filter(
          (element) => getComputedStyle(element).breakInside !== 'avoid',
        ).length,
    );
    expect([new Set(pages), pages.length < 7, cut]).toEqual([new Set(['0 0 595 842']), true, 0]);
  });
});

describe('the table of figures', () => {
  const start = ['{| class="wikitable"', '! scope="col" | What', '! scope="col" | Planned', '! scope="col" | Reported'];

  it('is copied for a wiki page', async () => {
    const { page } = await open('ca-wikicon-2025');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy figures as wikitext' }).click();
    await page.getByText('The table of figures is copied.').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect([lines.slice(0, 4), lines.filter((line) => line.includes('59,718'))]).toEqual([
      start,
      ['| USD 59,718<ref name="ca-wikicon-2025 5" />'],
    ]);
  });

  it('is shown to copy where a page may not', async () => {
    const { page } = await open('ca-wikicon-2025');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy figures as wikitext' }).click();
    const field = page.getByRole('textbox', { name: 'Copy figures as wikitext' });
    await field.waitFor();
    const selected = await field.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return [value.split('\n').slice(0, 4), selectionEnd - selectionStart === value.length];
    });
    expect(selected).toEqual([start, true]);
  });
});
