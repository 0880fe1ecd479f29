import type { Conference } from '@wikicon/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conferenceKey, namedConferenceCheck } from '../src/rows/conference.ts';
import { snapshotBySlug } from '../src/rows/slug.ts';
import { draft, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { bring, differing, programOf, rowsOf } from './imports.ts';
import { jsonFile, xmlFile, type TestEvent } from './readers/files.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await world()));
beforeEach(async () => (here = await draft(api, `nights-${(count += 1)}`)));
afterAll(() => api.close());

const at = (date: string, duration = '00:30', title = date): TestEvent => ({
  id: date,
  date: `${date}+05:00`,
  duration,
  title,
});
const opening = at('2027-04-10T10:00:00');

/** The days of the conference that is made of a file. */
async function daysOf(events: readonly TestEvent[]): Promise<unknown> {
  const slug = `made-${(count += 1)}`;
  await bring(api, jsonFile(events), { slug, mayCreate: true, timeZone: 'Asia/Tashkent' });
  const { table } = jobStore(api);
  const { id } = (await snapshotBySlug(table, 'conference', slug, namedConferenceCheck))!;
  const { startsOn, endsOn } = (await table.get(conferenceKey(id)))!.data as Conference;
  return { startsOn, endsOn };
} // prettier-ignore

describe('The days that a file makes', () => {
  it.each([
    ['a party past midnight', [opening, at('2027-04-11T22:00:00', '04:00')]],
    ['a party that begins past midnight', [opening, at('2027-04-11T10:00:00'), at('2027-04-12T00:30:00', '03:00')]],
    ['a night of hacking until the afternoon', [opening, at('2027-04-11T20:00:00', '20:00')]],
    ['a session until midnight', [opening, at('2027-04-11T23:00:00', '01:00')]],
    ['an early walk on the first day', [at('2027-04-10T05:00:00'), at('2027-04-11T10:00:00')]],
  ])('with %s are two', async (_name, events) => {
    const file = xmlFile(events);
    const report = await bring(api, file, { slug: here.slug });
    expect([report.warnings, report.conflicts]).toEqual([[], []]);
    expect((await programOf(api, here)).every(({ slot }) => slot !== null)).toBe(true);
    expect(await daysOf(events)).toEqual({ startsOn: '2027-04-10', endsOn: '2027-04-11' });
  });

  it('leave a session out of the program that begins the morning after', async () => {
    const { warnings } = await bring(api, xmlFile([opening, at('2027-04-12T06:00:00')]), { slug: here.slug });
    expect(warnings.map(({ message }) => message)).toEqual([
      'It is on 2027-04-12, outside of the days of the conference, so it has no time here.',
    ]);
  });
});

it('A party past midnight is in the program by the API, and in every file of it, on the last day', async () => {
  const party = (startsAt: string, endsAt: string) =>
    here.make('Session', { title: [{ language: 'en', text: startsAt }], slot: { startsAt, endsAt } });
  await party('2027-04-11T17:00:00Z', '2027-04-11T21:00:00Z');
  await party('2027-04-11T21:00:00Z', '2027-04-12T02:00:00Z');
  await here.publish();
  const { data } = await api.ask(
    'query ($slug: String!) { conference(slug: $slug) { program(day: "2027-04-11") { title { text } slot { day } } } }',
    { slug: here.slug },
  );
  expect(data.conference.program.map(({ slot }: any) => slot.day)).toEqual(['2027-04-11', '2027-04-11']);
  for (const name of ['schedule.xml', 'schedule.json', 'schedule.v2.json', 'sessions.csv']) {
    const response = await api.app(new Request(`http://localhost:4000/conferences/${here.slug}/${name}`));
    expect([name, (await response.text()).split('2027-04-11T21:00:00Z').length > 1]).toEqual([name, true]);
  }
});

describe('A day far from all others', () => {
  const line = (at: number): string => `line ${3 * (at + 1)}`;
  const talk = (year: string, id = 1): TestEvent => ({ id: `${year}-${id}`, title: year, date: `${year}-04-10T1${id}:00:00+05:00` });
  it.each([
    ['in the next year', [talk('2027'), talk('2028')], [1]],
    ['in the year 9999', [talk('2027'), talk('2027', 2), talk('9999')], [2]],
    ['in the year 1', [talk('2027'), talk('0001'), talk('2027', 2)], [1]],
    ['on two of five lines', [talk('2027'), talk('2207'), talk('2027', 2), talk('2027', 3), talk('2072')], [1, 4]],
  ])('%s is refused with its line, by the dry run too, and changes not one row', async (_name, events, lines) => {
    const before = await rowsOf(api);
    for (const isDryRun of [true, false])
      await expect(bring(api, xmlFile(events), { slug: 'far', mayCreate: true, isDryRun })).rejects.toMatchObject({
        problems: lines.map((at) => ({ place: line(at), message: expect.stringMatching(/lasts at most 60 days/) })),
      });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });

  it('that the file says of its conference is refused with that line', async () => {
    const file = xmlFile([opening]).replace('</conference>', '<start>2027-04-10</start><end>2027-12-31</end></conference>');
    await expect(bring(api, file, { slug: 'far', mayCreate: true })).rejects.toMatchObject({
      problems: [{ place: 'line 2', message: expect.stringMatching(/^It is on 2027-12-31/) }],
    });
  });

  it('is one without its time where somebody has set the days here', async () => {
    const report = await bring(api, xmlFile([opening, talk('2028')]), { slug: here.slug });
    expect([report.sessions.created, report.warnings.length]).toEqual([2, 1]);
  });
}); // prettier-ignore
