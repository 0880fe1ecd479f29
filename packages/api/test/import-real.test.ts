import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from './drafts.ts';
import { bring } from './imports.ts';
import { schemaProblems } from './official-schemas.ts';
import { eventsOfFile, type ToldEvent } from './told-events.ts';
import { where } from './where.ts';
import { world, type World } from './world.ts';

const folder = fileURLToPath(new URL('../../../../shared/schedules/', import.meta.url));

/** Schedules of other conferences, as they were published; the days and zones that their conferences had. */
const files = [
  { file: 'fosdem-2013.xml', days: ['2013-02-02', '2013-02-03'], timeZone: 'Europe/Brussels', languages: ['en'] },
  { file: 'coscup-2023-session.json', days: ['2023-07-29', '2023-07-30'], timeZone: 'Asia/Taipei', languages: ['zh'] },
  { file: 'voc-pretalx-democon.json', days: ['2020-12-14', '2020-12-16'], timeZone: 'UTC', languages: ['en'] },
  {
    file: 'voc-invalid-example.json',
    days: ['2022-12-28', '2022-12-30'],
    timeZone: 'Europe/Zurich',
    languages: ['de'],
  },
] as const;

let api: World;
beforeAll(async () => (api = await world()));
afterAll(() => api.close());

const text = async (path: string): Promise<string> =>
  (await api.app(new Request(`http://localhost:4000/conferences/${path}`))).text();

const isHere = where(existsSync(folder), 'schedules of other conferences, which are not ours to bring');

describe.runIf(isHere).each(files)('$file', ({ file, days, timeZone, languages }) => {
  const bytes = isHere ? readFileSync(`${folder}${file}`) : Buffer.alloc(0);
  const slug = file.replaceAll(/[^a-z0-9]+/g, '-');
  const told = (): ReturnType<typeof eventsOfFile> => eventsOfFile(bytes.toString('utf8'), timeZone);
  let report: Awaited<ReturnType<typeof bring>>;

  beforeAll(async () => {
    const here = await draft(api, slug);
    const [startsOn, endsOn] = days;
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id: here.id }, here.headers);
    const change = { startsOn, endsOn, timeZone, workingLanguages: languages };
    await here.write('updateConference', { id: here.id, expectedVersion: data.node.version, ...change });
    await api.jobs.idle();
    await here.publish();
    report = await bring(api, bytes, { slug });
  }, 120_000);

  it('comes in with all its sessions, people and rooms', () => {
    const { sessions, people, rooms } = told();
    expect([report.sessions, report.people, report.rooms]).toEqual([
      { total: sessions.length, created: sessions.length, updated: 0, unchanged: 0, cancelled: 0 },
      { total: people, created: people, updated: 0, unchanged: 0 },
      { total: rooms, created: rooms, updated: 0, unchanged: 0 },
    ]);
  });

  it('is the same when it comes in again', async () => {
    const again = await bring(api, bytes, { slug });
    expect([again.sessions.unchanged, again.people.unchanged, again.rooms.unchanged]).toEqual([
      report.sessions.total,
      report.people.total,
      report.rooms.total,
    ]);
  });

  it.each(['schedule.xml', 'schedule.json', 'schedule.v2.json'])(
    'leaves as a valid %s with the same sessions, times, rooms and people',
    async (name) => {
      const left = await text(`${slug}/${name}`);
      expect(await schemaProblems(name, left)).toEqual([]);
      const sorted = (events: readonly ToldEvent[]) => events.map((one) => JSON.stringify(one)).toSorted();
      expect(sorted(eventsOfFile(left, timeZone).sessions)).toEqual(sorted(told().sessions));
    },
  );
});
