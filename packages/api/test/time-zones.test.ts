import type { Conference, Session } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseCommand } from '../src/cli/import-words.ts';
import { signIn } from './identities.ts';
import { bring } from './imports.ts';
import { calendar, event } from './readers/calendars.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let headers: { readonly cookie: string };
beforeAll(async () => {
  api = await emptyWorld();
  headers = await signIn(api, 'Synthetic organizer');
});
afterAll(() => api.close());

const create = (slug: string, timeZone: string) =>
  api.ask(
    `mutation ($timeZone: TimeZone!) { createConference(input: { slug: "${slug}", name: [{ language: "en", text: "S" }], timeZone: $timeZone }) {
       ... on ConferencePayload { conference { timeZone } } } }`,
    { timeZone },
    headers,
  );

it.each([
  ['asia/tashkent', 'Asia/Tashkent'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['EUROPE/KIEV', 'Europe/Kyiv'],
  ['etc/utc', 'UTC'],
])('A conference in %s is in %s', async (written, timeZone) => {
  const { data } = await create(`zone-${written.toLowerCase().replace('/', '-')}`, written);
  expect(data.createConference.conference.timeZone).toBe(timeZone);
});

it.each(['+0530', '+05:30', 'UTC+5', 'Tashkent', 'W. Europe Standard Time', ' Asia/Tashkent', ''])(
  'A conference in “%s” is refused',
  async (timeZone) => {
    const { errors } = await create('zone-refused', timeZone);
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  },
);

const at = (start: string) => calendar(event('UID:a', 'SUMMARY:A', `DTSTART${start}`, 'DURATION:PT1H'));
const table = (start: string) => `title,start,duration\nA,${start},1:00\n`;

it.each([
  ['a calendar in a zone of Windows', at(';TZID=W. Europe Standard Time:20270410T100000'), 'Europe/Berlin', '2027-04-10T08:00:00Z'],
  ['a table of one offset', table('2027-04-10T10:00+05:00'), 'Etc/GMT-5', '2027-04-10T05:00:00Z'],
  ['a table of an offset with a part of an hour', table('2027-04-10T10:00+05:45'), 'Asia/Kathmandu', '2027-04-10T04:15:00Z'],
  ['a calendar in UTC', at(':20270410T100000Z'), 'UTC', '2027-04-10T10:00:00Z'],
])('Made from %s, a conference is in the zone that its times show, and the report says so', async (name, file, timeZone, startsAt) => {
  const slug = name.replaceAll(/[^a-z]+/gi, '-').toLowerCase();
  const { warnings } = await bring(api, file, { slug, mayCreate: true });
  const stored = await storedOf(slug);
  expect([stored, warnings]).toEqual([
    { timeZone, startsAt },
    [{ place: 'conference', code: 'ZONE_SUPPOSED', values: [timeZone], message: `Nothing names its time zone: it is taken to be ${timeZone}. Say another with --time-zone.` }],
  ]);
}); // prettier-ignore

it('The zone of the command is canonical, and an offset is refused', () => {
  const words = (zone: string) => ['schedule', '-', '--conference', 'made', '--time-zone', zone];
  expect(parseCommand(words('asia/tashkent')).options.timeZone).toBe('Asia/Tashkent');
  expect(() => parseCommand(words('+0530'))).toThrow('“+0530” is no zone of the IANA database, such as Asia/Tashkent.');
});

/** What the store holds of a conference that its importer alone sees. */
async function storedOf(slug: string) {
  const rows = await rowsIn(api);
  const conference = rows.find(({ sk, data }) => sk === 'META' && (data as Partial<Conference>).slug === slug)!;
  const session = rows.find(({ pk, type }) => pk === conference.pk && type === 'Session')!;
  return {
    timeZone: (conference.data as Conference).timeZone,
    startsAt: (session.data as Pick<Session, 'slot'>).slot!.startsAt,
  };
}
