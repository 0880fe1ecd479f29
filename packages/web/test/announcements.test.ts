import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce, sessionsOf, type Place } from './announcing.ts';
import { none } from './browser.ts';
import { overflow, startOwnSite, texts, type Reader, type Site } from './site.ts';
import { startWire } from './wire.ts';

let site: Site;
let [moved, neighbour, elsewhere]: Place[] = [];
beforeAll(async () => {
  site = await startOwnSite();
  const sessions = (await sessionsOf(site)).filter(({ slot }) => slot?.room);
  const room = sessions[0]!.slot!.room!;
  const inRoom = sessions.filter(({ slot }) => slot!.room!.id === room.id);
  [moved, neighbour] = inRoom;
  elsewhere = sessions.find(({ slot }) => slot!.room!.id !== room.id);
  await announce(site, [
    { title: 'Yesterday’s lunch', ago: 25 },
    { title: 'Not yet told', ago: null },
    { title: 'Told tomorrow', ago: -24 },
    {
      title: 'Bus at six',
      ago: 3,
      body: [{ language: 'en', text: 'From the north door.\n\nSee https://example.org/bus.' }],
    },
    { title: 'A talk begins later', ago: 2, sessions: [moved!.id] },
    { title: 'The hall has no light', ago: 1, rooms: [room.id] },
  ]);
});
afterAll(() => site.stop());

const notices = 'section[aria-label="Announcements"] h2';
const demo = '/conferences/demo';

async function openNotices(path: string, reader: Reader = {}): Promise<Page> {
  const { page, misdeeds } = await site.open(path, reader);
  await page.locator('main .cdx-message h2').first().waitFor();
  expect(misdeeds).toEqual(none);
  return page;
}

it.each(['', '/program', '/people'])('what was told within a day stands over %s, the latest first', async (path) => {
  const page = await openNotices(demo + path);
  expect(await texts(page, notices)).toEqual(['The hall has no light', 'A talk begins later', 'Bus at six']);
});

it('tells all of it: paragraphs, when on the clocks of the venue, and what it is about', async () => {
  const page = await openNotices(`${demo}/people`, { timezoneId: 'Asia/Tashkent' });
  const notice = page.locator('.cdx-message', { hasText: 'Bus at six' });
  expect(await notice.locator('.paragraphs').innerText()).toBe('From the north door.\n\nSee https://example.org/bus.');
  expect(await notice.locator('.about p').innerText()).toMatch(/^\w{3} \d+ \w{3} \d\d:\d\d\s+3 hours ago$/);
  await page.getByRole('list', { name: 'What it is about' }).getByRole('link').first().click();
  await page.waitForURL('**/program?room=*');
});

it('a session is told what is about it or its room, and no other', async () => {
  const told = async ({ id }: Place): Promise<string[]> => {
    const page = await openNotices(`/sessions/${id}`);
    return texts(page, notices);
  };
  expect([await told(moved!), await told(neighbour!)]).toEqual([
    ['The hall has no light', 'A talk begins later'],
    ['The hall has no light'],
  ]);
  const answered = site.open(`/sessions/${elsewhere!.id}`);
  const { page, asked } = await answered;
  await expect.poll(() => asked.map(({ operation }) => operation)).toContain('Announcements');
  await asked.find(({ operation }) => operation === 'Announcements')!.cost;
  expect(await page.locator('main .cdx-message h2').count()).toBe(0);
});

it('three stand there, and the others open below them', async () => {
  const { page } = await site.newPage({ width: 390 });
  await page.route(/operationName=Announcements/, async (route) => {
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: any };
    const { announcements } = data.conference;
    announcements.nodes = announcements.nodes.flatMap((one: any) => [one, { ...one, id: `${one.id}again` }]);
    await route.fulfill({ response, json: { data } });
  });
  await page.goto(`${site.url}${demo}/people`);
  await page.locator(notices).first().waitFor();
  const seen = () => page.locator(`${notices}:visible`).count();
  const before = await seen();
  await page.getByText('3 more announcements').click();
  expect([before, await seen()]).toEqual([3, 6]);
});

it('a day later none of it is told, and takes no room', async () => {
  const { page } = await site.newPage();
  await page.clock.setFixedTime(Date.now() + 24 * 3_600_000);
  const answer = page.waitForResponse(/operationName=Announcements/);
  await page.goto(`${site.url}${demo}/program`);
  await (await answer).finished();
  await page.locator('article:visible').first().waitFor();
  expect(await page.locator(notices).count()).toBe(0);
});

it('says in which language it is for whoever reads another, in the direction of its own', async () => {
  const page = await openNotices(`${demo}/program`, { locale: 'fa', width: 390 });
  const title = page.locator('.cdx-message h2').first();
  expect({
    title: await title.innerText(),
    direction: await title.locator('[lang]').first().getAttribute('dir'),
    page: await page.locator('html').getAttribute('dir'),
    overflow: await overflow(page),
  }).toEqual({ title: expect.stringContaining('انگلیسی'), direction: 'ltr', page: 'rtl', overflow: 0 });
});

it('a page that does not hear of them is whole', async () => {
  const { page } = await site.newPage();
  await page.route(/operationName=Announcements/, (route) => route.abort());
  await page.goto(`${site.url}${demo}/program`);
  await page.locator('article:visible').first().waitFor();
  expect(await page.locator('main .cdx-message').count()).toBe(0);
});

it('what was kept is told without a network', async () => {
  const wire = await startWire(site.url);
  const { page } = await site.newPage({ keeps: true });
  await page.goto(`${wire.url}${demo}/program`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.locator(notices).first().waitFor();
  wire.cut();
  await page.reload();
  await page.getByText(/^No answer from the network/).waitFor();
  await page.locator(notices).first().waitFor();
  expect(await texts(page, notices)).toContain('Bus at six');
  wire.stop();
});
