import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { bring, differing, programOf, rowsOf } from './imports.ts';
import { json2File, jsonFile, opassFile, xmlFile } from './readers/files.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await emptyWorld()));
beforeEach(async () => (here = await draft(api, `emptied-${(count += 1)}`)));
afterAll(() => api.close());

const events = [1, 2, 3, 4].map((id) => ({ id, title: `Talk ${id}`, date: `2027-04-10T1${id}:00:00+05:00` }));
const head = 'id,title,start,duration\n';
const calendar = (inner: string): string => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${inner}END:VCALENDAR\r\n`;

const empties = [
  ['schedule.xml', xmlFile(events), xmlFile([])],
  ['schedule.xml that ends after its head', xmlFile(events), '<schedule><version>2</version><conference><title>S</title></conference></schedule>'],
  ['schedule.json', jsonFile(events), jsonFile([])],
  ['schedule.json without days', jsonFile(events), '{"schedule":{"conference":{"days":[]}}}'],
  ['schedule.json, version 2', json2File(events), json2File([])],
  ['schedule.json, version 2, of which all was rejected', json2File(events), json2File([]).replace('"events":[]', '"events":[{"title":"Talk","state":"REJECTED"}]')],
  ['OPass', opassFile(events), '{"sessions":[],"speakers":[]}'],
  ['OPass whose sessions are no list', opassFile(events), '{"sessions":"none"}'],
  ['a table of nothing but its head', `${head}${events.map(({ id, title, date }) => `${id},${title},${date},30\n`).join('')}`, head],
  ['a calendar', calendar('BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20270410T050000Z\r\nDTEND:20270410T060000Z\r\nEND:VEVENT\r\n'), calendar('')],
] as const; // prettier-ignore

describe('A file without a session', () => {
  it.each(empties)('is refused as the next version of %s, and changes not one row', async (_name, full, empty) => {
    const first = await bring(api, full, { slug: here.slug });
    const before = await rowsOf(api);
    for (const isDryRun of [true, false])
      await expect(bring(api, empty, { slug: here.slug, isDryRun })).rejects.toMatchObject({
        problems: [
          {
            place: 'sessions',
            message: `The file has not one session, and ${first.sessions.created} came from this source before: they would all be cancelled. If that is meant, add --allow-empty.`,
          },
        ],
      });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });

  it('cancels what its source brought where it is allowed to', async () => {
    await bring(api, xmlFile(events), { slug: here.slug });
    const { sessions, warnings } = await bring(api, xmlFile([]), { slug: here.slug, mayEmpty: true });
    expect([sessions.cancelled, warnings.map(({ place }) => place)]).toEqual([4, ['sessions']]);
    expect(new Set((await programOf(api, here)).map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    expect((await bring(api, xmlFile([]), { slug: here.slug })).sessions.cancelled).toBe(0);
  });

  it('is told to be so where its source had none', async () => {
    await bring(api, xmlFile(events), { slug: here.slug });
    const { sessions, warnings } = await bring(api, xmlFile([]), { slug: here.slug, source: 'other' });
    expect([sessions.cancelled, warnings]).toEqual([
      0,
      [{ place: 'sessions', message: 'The file has not one session.', code: 'NO_SESSION', values: [] }],
    ]);
  });
});

describe('A file of a dialect that is not known', () => {
  it.each([
    ['entries', '<schedule>\n<day date="2027-04-10">\n<entry id="1"><title>A</title></entry></day></schedule>', 'line 3'],
    ['slots', '<schedule><slots>\n<slot/></slots></schedule>', 'line 1'],
    ['talks in rooms', '<schedule><day><room name="Hall">\n\n<talk><title>A</title></talk></room></day></schedule>', 'line 3'],
    ['days without rooms', '{"schedule":{"conference":{"days":[{"date":"2027-04-10","talks":[{"title":"A"}]}]}}}', 'schedule.conference.days[0]'],
    ['sessions without titles', '{"sessions":[{"id":"a","name":"A"}]}', 'sessions[0]'],
  ])('with %s is refused with its place, whatever is allowed', async (_name, file, place) => {
    await bring(api, xmlFile(events), { slug: here.slug });
    await expect(bring(api, file, { slug: here.slug, mayEmpty: true })).rejects.toMatchObject({ problems: [{ place }] });
  });
}); // prettier-ignore

describe('A file that lost sessions', () => {
  it.each([
    ['most of them gets a word', 1, 3, true],
    ['half of them is told of by its numbers alone', 2, 2, false],
  ])('%s', async (_name, left, cancelled, isTold) => {
    await bring(api, xmlFile(events), { slug: here.slug });
    const report = await bring(api, xmlFile(events.slice(0, left)), { slug: here.slug });
    expect(report.sessions.cancelled).toBe(cancelled);
    expect(report.warnings.map(({ message }) => message)).toEqual(
      isTold
        ? ['Of the 4 sessions that this source brought before, 3 are not in the file: they are cancelled. Is it the right file?']
        : [],
    );
  });
}); // prettier-ignore
