import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
let starts: readonly number[];

beforeAll(async () => {
  site = await startSite();
  const query = '{ conference(slug: "demo") { program { slot { startsAt } } } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as {
    data: { conference: { program: readonly { readonly slot: { readonly startsAt: string } | null }[] } };
  };
  const times = data.conference.program.flatMap(({ slot }) => (slot ? [Date.parse(slot.startsAt)] : []));
  starts = [...new Set(times)];
});
afterAll(() => site.stop());

const minutes = 60_000;

/** Opens the program of demo so many minutes after its first session began. */
async function openAt(after: number, { width, view = '' }: { readonly width: number; readonly view?: string }) {
  const { page } = await site.newPage({ now: starts[0]! + after * minutes, width });
  await page.goto(`${site.url}/conferences/demo/program${view}`);
  await page.locator('article:visible, .cell').first().waitFor();
  return page;
}

it('folds on a phone what is over today, and opens it again', async () => {
  const page = await openAt(60, { width: 390 });
  const shown = page.locator('article:visible .time time').first();
  const folded = await shown.innerText();
  await page.getByText('Earlier: 2 sessions').click();
  expect([folded, await shown.innerText()]).toEqual(['09:45', '09:00']);
});

it('folds on a wide screen nothing', async () => {
  const page = await openAt(60, { width: 1280 });
  expect([await page.locator('main details').count(), (await texts(page, '.time'))[0]]).toEqual([0, '09:00 – 09:30']);
});

it('opens what is folded for whoever follows a link into it', async () => {
  const page = await openAt(60, { width: 390 });
  const first = await page.locator('article').first().getAttribute('id');
  await page.goto(`${site.url}/conferences/demo/people`);
  await page.goto(`${site.url}/conferences/demo/program#${first}`);
  await page.locator(`#${first}`).waitFor();
});

it('marks what is on, with how much of it is over, and draws a line before what is to come', async () => {
  const page = await openAt(60, { width: 390 });
  const marked = page.locator('article[aria-current=time]');
  const elapsed = await marked
    .locator('.elapsed')
    .evaluateAll((all) => all.map((one) => one.style.getPropertyValue('--elapsed')));
  const next = page.locator('.now-line + .start article .time').first();
  expect([new Set(elapsed), await texts(page, '.now-line'), (await next.innerText()).slice(0, 5)]).toEqual([
    new Set(['0.25']),
    ['Now 10:00'],
    '11:00',
  ]);
});

it('shows in the grid breaks as bands, the time as a line, and what is on', async () => {
  const page = await openAt(60, { width: 1280, view: '?view=grid' });
  await page.locator('.cell').first().waitFor();
  expect({
    breaks: (await texts(page, '.break'))[0],
    line: await texts(page, '.now'),
    first: (await page.locator('.cell').first().innerText()).includes('09:00'),
    on: (await page.locator('.cell[aria-current=time]').count()) > 0,
  }).toEqual({ breaks: 'No sessions', line: ['10:00'], first: false, on: true });
});
