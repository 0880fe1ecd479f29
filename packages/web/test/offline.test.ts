import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startOffline, type Offline } from './offline.ts';
import { texts, whole } from './site.ts';

let offline: Offline;
beforeAll(async () => {
  offline = await startOffline();
});
afterEach(() => offline.wire.mend());
afterAll(() => offline.stop());

const program = '/conferences/demo/program';

it('the program opens without a network, says since when it is kept, and is fresh again with one', async () => {
  const { page } = await offline.visited(program);
  await whole(page);
  const titles = await texts(page, 'article .title');
  offline.wire.cut();
  await page.reload();
  await page.locator('article:visible').first().waitFor();
  await page.getByText(/^No answer from the network\. This was saved at /).waitFor();
  await whole(page);
  expect(await texts(page, 'article .title')).toEqual(titles);
  offline.wire.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^No answer from the network/).waitFor({ state: 'detached' });
});

it('what is on now in Uzbek is found, starred, and opens without a network', async () => {
  const { page } = await offline.visited(program);
  const query = '{ conference(slug: "demo") { program { slot { startsAt } } } }';
  const answer = await fetch(`${offline.wire.url}/graphql?query=${encodeURIComponent(query)}`);
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
  offline.wire.cut();
  await page.getByRole('link', { name: 'My agenda' }).click();
  await page.waitForURL('**/agenda');
  await page.reload();
  await page.locator('article').getByRole('link', { name: title }).click();
  await page.waitForURL('**/sessions/*');
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(/^No answer from the network/).waitFor();
});

it('a page that was never asked for says without a network that nothing arrived, and comes with it', async () => {
  const { page } = await offline.visited(program);
  offline.wire.cut();
  await page.goto(`${offline.wire.url}/conferences/ca-wikicon-2025`);
  await page.getByText('The answer did not arrive.').waitFor();
  offline.wire.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('h1').first().waitFor();
});

it('nothing of one who signed in is kept for the next one at this browser', async () => {
  const { page } = await offline.visited(program);
  const kept = () => page.evaluate(async () => (await (await caches.open('answers')).keys()).length);
  expect(await kept()).toBe(2);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Cancel' }).waitFor();
  expect(await kept()).toBe(0);
});
