import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, organizer } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/import';

/** A calendar of one invented session, on a day of the demo. */
async function calendar(title: string): Promise<Buffer> {
  const response = await fetch(`${site.url}/conferences/demo/schedule.json`);
  const { schedule } = (await response.json()) as { schedule: { conference: { start: string } } };
  const day = schedule.conference.start.slice(0, 10).replaceAll('-', '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Synthetic//EN', 'BEGIN:VEVENT', 'UID:synthetic-walk'];
  const times = [
    `DTSTART:${day}T160000Z`,
    `DTEND:${day}T163000Z`,
    `SUMMARY:${title}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return Buffer.from([...lines, ...times].join('\r\n'));
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'synthetic.ics', mimeType: 'text/plain', buffer });
const apply = (page: Page) => page.getByRole('button', { name: 'Apply' }).click();
const isIn = (page: Page) => page.getByText('The schedule is brought in.').waitFor();

it('a file is tried, told field by field, brought in while nobody looks, and found again', async () => {
  const { page, misdeeds } = await openAs(site, organizer, path, { width: 390 });
  await choose(page, await calendar('Synthetic walk'));
  await page.getByRole('heading', { name: 'What it would change' }).waitFor();
  expect(await texts(page, '.changes h3')).toEqual(['Synthetic walk New']);
  expect(await overflow(page)).toBe(0);
  const [begun] = await Promise.all([page.waitForResponse(/import\?of=/), apply(page)]);
  expect(begun.status()).toBe(202);
  await page.goto(`${site.url}/`);
  await page.goto(site.url + path);
  await isIn(page);
  expect(misdeeds).toEqual(none);
  await choose(page, await calendar('Synthetic stroll'));
  await page.getByRole('heading', { name: 'What it would change' }).waitFor();
  expect([
    await page.locator('.changes del').allTextContents(),
    await page.locator('.changes ins').allTextContents(),
  ]).toEqual([['Synthetic walk'], ['Synthetic stroll']]);
  await apply(page);
  await isIn(page);
  await page.getByRole('link', { name: 'Synthetic stroll' }).click();
  await page.getByRole('heading', { name: 'Synthetic stroll' }).waitFor();
});

it('a file that is no schedule is told so, and an address that is not asked, too', async () => {
  const { page } = await openAs(site, organizer, path);
  await choose(page, Buffer.from('neither'));
  await page.getByText('It is neither XML, JSON, a calendar nor a table.').waitFor();
  await page.getByLabel('Or an address').fill('https://127.0.0.1/schedule.xml');
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByText('The host of the address cannot be asked').waitFor();
});

it('a table is read by the titles of its own columns, and what is wrong with it is told in Russian', async () => {
  const { page, misdeeds } = await openAs(site, organizer, `${path}?uselang=ru`, { width: 390 });
  const table = (day: string) =>
    `Synthetic name,When,Until\r\nSynthetic table talk,${day} 10:00,${day} 10:30\r\nSynthetic late talk,2027-13-45 10:00,${day} 11:00\r\n`;
  await page.getByText('Подробнее о файле').click();
  for (const [field, column] of [
    ['title', 'Synthetic name'],
    ['start', 'When'],
    ['end', 'Until'],
  ])
    await page.locator(`input[name=${field}]`).fill(column!);
  expect(await overflow(page)).toBe(0);
  await choose(page, Buffer.from(table('2027-04-10')));
  await page.getByText('«2027-13-45 10:00»').or(page.getByText('“2027-13-45 10:00”')).waitFor();
  expect(await texts(page, '.shown li')).toEqual(['line 3 “2027-13-45 10:00” — такого дня или времени не бывает.']);
  expect(misdeeds).toEqual(none);
});

const folder = fileURLToPath(new URL('../../../../shared/schedules/', import.meta.url));

describe.runIf(existsSync(folder))('schedules of other conferences', () => {
  it.each([
    ['fosdem-2013.xml', '2013-02-02', '2013-02-03', 'Europe/Brussels'],
    ['coscup-2023-session.json', '2023-07-29', '2023-07-30', 'Asia/Taipei'],
    ['voc-pretalx-democon.json', '2020-12-14', '2020-12-16', 'UTC'],
  ])(
    '%s comes in by upload',
    async (file, startsOn, endsOn, timeZone) => {
      const slug = file.replaceAll(/[^a-z0-9]+/g, '-');
      const { page } = await openAs(site, organizer, path);
      const made = await page.evaluate(
        async (input) => {
          const query = 'mutation ($input: CreateConferenceInput!) { createConference(input: $input) { __typename } }';
          const headers = { 'content-type': 'application/json' };
          const body = JSON.stringify({ query, variables: { input } });
          return (await fetch('/graphql', { method: 'POST', headers, body })).text();
        },
        { slug, name: [{ language: 'en', text: `Synthetic copy of ${slug}` }], startsOn, endsOn, timeZone },
      );
      expect(made).toContain('ConferencePayload');
      await page.goto(`${site.url}/conferences/${slug}/organize/import`);
      await choose(page, readFileSync(folder + file));
      await page.getByRole('button', { name: 'Apply' }).click({ timeout: 120_000 });
      await page.getByText('The schedule is brought in.').waitFor({ timeout: 300_000 });
      const { report } = await page.evaluate(async (address) => {
        const { imports } = (await (await fetch(address)).json()) as { imports: { id: string }[] };
        return (await fetch(`${address}?id=${imports[0]!.id}`)).json();
      }, `/conferences/${slug}/import`);
      expect([report.sessions.created, report.problems]).toEqual([report.sessions.total, []]);
    },
    450_000,
  );
});
