import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite, texts, whole, type Reader, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const program = '/conferences/demo/program';

async function open(path = program, reader: Reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  await page.goto(site.url + path);
  await page.locator('article:visible').first().waitFor();
  return { page, misdeeds };
}

/** The same for a reader who was elsewhere before. */
async function visit(path = program, reader: Reader = {}) {
  const { page, misdeeds } = await site.visit(path, reader);
  await page.locator('article:visible').first().waitFor();
  return { page, misdeeds };
}

/** The first start of the demo's program. */
async function firstStart(): Promise<Date> {
  const query = '{ conference(slug: "demo") { program { slot { startsAt } } } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as {
    data: { conference: { program: { slot: { startsAt: string } | null }[] } };
  };
  return new Date(data.conference.program[0]!.slot!.startsAt);
}

describe('what is looked for', () => {
  it('stands in the address, is found, and is there again on "back"', async () => {
    const { page } = await visit();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Uzbek' });
    await page.waitForURL('**/program?language=uz');
    await page.getByRole('searchbox').fill('wikidata');
    await page.waitForURL('**/program?language=uz&q=wikidata');
    const found = await texts(page, 'main [role=status]');
    const titles = await texts(page, 'article .title');
    await page.reload();
    await page.locator('article:visible').first().waitFor();
    expect([await texts(page, 'article .title'), await page.getByRole('searchbox').inputValue()]).toEqual([
      titles,
      'wikidata',
    ]);
    expect(found).toEqual([`${titles.length} of 60 sessions`]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL(`**${program}`);
    await expect.poll(() => page.locator('article').count()).toBe(60);
  });

  it('is a tap away: a day, the reader’s languages, a room, what they starred', async () => {
    const { page } = await visit();
    const chips = page.getByRole('list', { name: 'Quick filters' });
    await page
      .getByRole('button', { name: /^Star: / })
      .first()
      .click();
    await chips.getByRole('button', { name: 'Starred 1' }).click();
    await page.waitForURL('**/program?starred=1');
    const starred = await page.locator('article').count();
    await chips.getByRole('button', { name: 'Starred 1', pressed: true }).click();
    const [day, count] = (await chips.getByRole('button').nth(1).innerText()).split('\n');
    await chips.getByRole('button', { name: day! }).click();
    await page.waitForURL('**/program?day=*');
    await expect.poll(() => page.locator('article').count()).toBe(Number(count));
    expect(starred).toBe(1);
  });

  it('may be nothing that is there, and the page says so', async () => {
    const { page, misdeeds } = await site.look(`${program}?room=no-such-room`);
    await page.getByText('No session has all that you look for.').waitFor();
    expect([await texts(page, 'main [role=status]'), misdeeds]).toEqual([['0 of 60 sessions'], none]);
  });

  it('does not move the page while the reader types', async () => {
    const { page } = await visit();
    await page.getByRole('searchbox').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, 120));
    await page.getByRole('searchbox').pressSequentially('a');
    await page.waitForURL('**?q=a');
    expect(await page.evaluate(() => scrollY)).toBe(120);
  });
});

describe('now and next', () => {
  it('are on top while the conference is on, and follow what is looked for', async () => {
    const { page } = await site.newPage({ now: (await firstStart()).getTime() + 10 * 60_000 });
    await page.goto(site.url + program);
    await page.locator('#now').waitFor();
    const [now, next] = [await texts(page, 'section:has(#now) a'), await texts(page, '#next')];
    expect([now.length > 0, next]).toEqual([true, ['Next 09:45 in 35 minutes']]);
    await page.goto(`${site.url}${program}?q=${encodeURIComponent(now[0]!)}`);
    await page.locator('#now').waitFor();
    expect(await texts(page, 'section:has(#now) a')).toEqual([now[0]]);
  });

  it('are a link on a phone, which leads to the first session that is on', async () => {
    const { page } = await site.newPage({ width: 390, now: (await firstStart()).getTime() + 3 * 60 * 60_000 });
    await page.goto(site.url + program);
    await whole(page);
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    const top = () =>
      page.evaluate(() => {
        const on = [...document.querySelectorAll('article')].find((one) =>
          [...one.querySelectorAll('time')].some(({ dateTime }) => Date.parse(dateTime) > Date.now()),
        );
        return on!.getBoundingClientRect().top;
      });
    await expect.poll(async () => (await top()) > 0 && (await top()) < 200).toBe(true);
  });

  it('are not there a month before', async () => {
    const { page } = await site.newPage({ now: (await firstStart()).getTime() - 30 * 24 * 60 * 60_000 });
    await page.goto(site.url + program);
    await page.locator('article:visible').first().waitFor();
    expect(await page.locator('#now, #next, .now-link').count()).toBe(0);
  });
});

describe('the clock', () => {
  it('is the venue’s, and the reader’s own when they choose it, on the days of the conference', async () => {
    const { page } = await open(program, { timezoneId: 'America/New_York' });
    const days = await texts(page, 'h2[id*="-"]');
    const first = page.locator('h3').first();
    const atVenue = await first.innerText();
    await page.getByLabel('Whose clocks show the times').selectOption('own');
    await page.locator('h3 small').first().waitFor();
    expect([atVenue, (await first.innerText()).replace(/\s+/g, ' '), await texts(page, 'h2[id*="-"]')]).toEqual([
      '09:00',
      '23:00 −1 day',
      days,
    ]);
    await page.reload();
    await page.locator('h3 small').first().waitFor();
  });

  it('is no choice where both show the same', async () => {
    const { page } = await open(`${program}?q=wiki`, { timezoneId: 'Asia/Tashkent' });
    expect(await page.getByLabel('Whose clocks show the times').count()).toBe(0);
  });
});

it('an address with a session goes there', async () => {
  const { page } = await site.look(program);
  await whole(page);
  const id = (await page.locator('article').nth(40).getAttribute('id'))!;
  const { page: other } = await site.newPage();
  await other.goto(`${site.url}${program}#${id}`);
  await other.locator(`[id="${id}"]`).waitFor();
  await expect
    .poll(() => other.locator(`[id="${id}"]`).evaluate((one) => Math.abs(one.getBoundingClientRect().top) < 200))
    .toBe(true);
});

it('prints each day from the top of a page, without what a hand would press', async () => {
  const { page } = await site.look(program);
  await whole(page);
  await page.emulateMedia({ media: 'print' });
  const days = await page
    .locator('section:has(article)')
    .evaluateAll((sections) => sections.map((one) => getComputedStyle(one).breakBefore));
  expect([new Set(days), await page.locator('[role=search], nav, button').filter({ visible: true }).count()]).toEqual([
    new Set(['page']),
    0,
  ]);
});
