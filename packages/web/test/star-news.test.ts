import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce } from './announcing.ts';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { openAs, organizer, send } from './organizers.ts';
import { focused, overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
let organizing: Page;
beforeAll(async () => {
  site = await startOwnSite();
  ({ page: organizing } = await openAs(site, organizer, '/conferences/demo/people'));
});
afterAll(() => site.stop());

const demo = '/conferences/demo';

const look = `query ($id: ID!) { node(id: $id) { version ... on Session { slot { startsAt endsAt room { id } } } } }`;

/** Changes a session. @param change from its slot as it is */
async function update(id: string, change: (slot: any) => object): Promise<void> {
  const { data } = await send(organizing, look, { id });
  const { startsAt, endsAt, room } = data.node.slot;
  const fields = change({ startsAt, endsAt, room: room.id });
  const text =
    'mutation ($input: UpdateSessionInput!) { outcome: updateSession(input: $input) { __typename ... on WriteError { message } } }';
  const answer = await send(organizing, text, { input: { id, expectedVersion: data.node.version, ...fields } });
  expect(answer.data.outcome).toEqual({ __typename: 'SessionPayload' });
}

/** Somebody who starred sessions of the program by their places. */
async function starring(places: readonly number[]) {
  const { page, misdeeds } = await site.newPage();
  await page.goto(`${site.url}${demo}/program`);
  await page.locator('article').nth(3).waitFor();
  const found: { id: string; title: string }[] = [];
  for (const at of places) {
    const card = page.locator('article').nth(at);
    const learnt = page.waitForResponse(/operationName=ViewerStarred/);
    await card.getByRole('button', { name: /^Star: / }).click();
    await (await learnt).finished();
    found.push({
      id: (await card.getAttribute('id'))!,
      title: (await card.locator('.title').innerText()).replace(/\s+/g, ' '),
    });
  }
  return { page, misdeeds, found };
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString().replace('.000', '');

it('tells the old and the new time of what changed since it was starred, until the reader got it', async () => {
  const { page, misdeeds, found } = await starring([0, 3]);
  const [moved, cancelled] = found as [(typeof found)[0], (typeof found)[0]];
  await update(moved.id, ({ startsAt, endsAt, room }) => ({
    slot: { startsAt, endsAt: later(endsAt, 15), room },
  }));
  await update(cancelled.id, () => ({ status: 'CANCELLED' }));
  await show(page, { width: 390 });
  await page.goto(`${site.url}${demo}/agenda`);
  await page.getByRole('heading', { name: 'Changed since you starred it' }).waitFor();
  await page.getByRole('link', { name: 'My agenda 2 changed' }).waitFor();
  const told = await texts(page, 'section[aria-labelledby=news] li .what');
  const time = String.raw`\w{3} \d+ \w{3} \d\d:\d\d – \d\d:\d\d`;
  expect(told).toEqual([
    expect.stringMatching(new RegExp(`^${escaped(moved.title)} before ${time} now ${time}$`)),
    `${cancelled.title} Cancelled`,
  ]);
  const [before, now] = await texts(page, 'section[aria-labelledby=news] dd');
  expect(minutesBetween(before!, now!)).toBe(15);
  expect([await findings(page), await overflow(page)]).toEqual([[], 0]);
  await page
    .getByRole('button', { name: /^Got it: / })
    .first()
    .click();
  await page.getByRole('link', { name: 'My agenda 1 changed' }).waitFor();
  const next = page.getByRole('button', { name: /^Got it: / });
  expect(await next.evaluate((one) => one === document.activeElement)).toBe(true);
  await next.click();
  await page.getByRole('heading', { name: 'News' }).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('main');
  await page.reload();
  await page.locator('article').first().waitFor();
  expect([await page.getByText('Changed since you starred it').count(), misdeeds]).toEqual([0, none]);
});

/** The minutes by which the end of the second is later. */
function minutesBetween(before: string, now: string): number {
  const [one, other] = [before, now].map((text) => text.slice(-5).split(':').map(Number));
  return (other![0]! - one![0]!) * 60 + other![1]! - one![1]!;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

it('opens what was announced before yesterday, on the page of the conference', async () => {
  await announce(site, [
    { title: 'Lunch of two days ago', ago: 49 },
    { title: 'Lunch of yesterday', ago: 25 },
  ]);
  const { page } = await site.open(demo);
  await page.getByText('2 earlier announcements').click();
  expect(await texts(page, 'section[aria-labelledby=news] h2.title')).toEqual([
    'Lunch of yesterday',
    'Lunch of two days ago',
  ]);
});

it('asks nothing about stars of whoever has none', async () => {
  const { page, asked } = await site.open(`${demo}/agenda`);
  await page.getByText('Nothing is starred yet.').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.map(({ operation }) => operation).toSorted()).toEqual(['Announcements', 'ProgramPage']);
});
