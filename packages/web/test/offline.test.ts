import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepPicture } from './pictures.ts';
import { startSite, texts, whole, type Site } from './site.ts';
import { startWire } from './wire.ts';

let site: Site;
let wire: Awaited<ReturnType<typeof startWire>>;
beforeAll(async () => {
  site = await startSite();
  wire = await startWire(site.url);
});
afterEach(() => wire.mend());
afterAll(async () => {
  wire.stop();
  await site.stop();
});

const program = '/conferences/demo/program';

/** A reader whose browser has all that it keeps, after a first visit and a second one. */
async function visited(path = program) {
  const { page, misdeeds } = await site.newPage({ keeps: true });
  await page.goto(wire.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.locator('article:visible').first().waitFor();
  return { page, misdeeds };
}

it('the program opens without a network, says since when it is kept, and is fresh again with one', async () => {
  const { page } = await visited();
  await whole(page);
  const titles = await texts(page, 'article .title');
  wire.cut();
  await page.reload();
  await page.locator('article:visible').first().waitFor();
  await page.getByText(/^No answer from the network\. This was saved at /).waitFor();
  await whole(page);
  await keepPicture(page, 'offline');
  expect(await texts(page, 'article .title')).toEqual(titles);
  wire.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^No answer from the network/).waitFor({ state: 'detached' });
});

it('what is on now in Uzbek is found, starred, and opens without a network', async () => {
  const { page } = await visited();
  const query = '{ conference(slug: "demo") { program { slot { startsAt } } } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as {
    data: { conference: { program: { slot: { startsAt: string } | null }[] } };
  };
  // The second start: of the sessions that are on then, some are in Uzbek.
  const starts = [...new Set(data.conference.program.flatMap(({ slot }) => slot?.startsAt ?? []))];
  await page.clock.setFixedTime(Date.parse(starts[1]!) + 60_000);
  await page.reload();
  await page.getByText('Filters', { exact: true }).click();
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Uzbek' });
  const found = page.locator('section:has(#now) li').first();
  const title = await found.getByRole('link').innerText();
  const brought = page.waitForResponse(/operationName=SessionPage/);
  await found.getByRole('button', { name: /^Star: / }).click();
  await brought;
  wire.cut();
  await page.getByRole('link', { name: 'My agenda' }).click();
  await page.waitForURL('**/agenda');
  await page.reload();
  await page.locator('article').getByRole('link', { name: title }).click();
  await page.waitForURL('**/sessions/*');
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(/^No answer from the network/).waitFor();
});

it('a page that was never asked for says without a network that nothing arrived, and comes with it', async () => {
  const { page } = await visited();
  wire.cut();
  await page.goto(`${wire.url}/conferences/ca-wikicon-2025`);
  await page.getByText('The answer did not arrive.').waitFor();
  wire.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('h1').first().waitFor();
});

it('nothing of one who signed in is kept for the next one at this browser', async () => {
  const { page } = await visited();
  const kept = () => page.evaluate(async () => (await (await caches.open('answers')).keys()).length);
  expect(await kept()).toBe(2);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Cancel' }).waitFor();
  expect(await kept()).toBe(0);
});
