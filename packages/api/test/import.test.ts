import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { bring, differing, guid, rowsOf, scheduleFile, type MadeEvent } from './imports.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await world()));
beforeEach(async () => (here = await draft(api, `imported-${(count += 1)}`)));
afterAll(() => api.close());

const speaker = { guid: guid(900), name: 'Synthetic speaker' };
const opening: MadeEvent = {
  guid: guid(1),
  title: 'Synthetic opening',
  track: 'Community',
  type: 'Talk',
  abstract: 'How it begins.',
  persons: [speaker],
};
const closing: MadeEvent = { guid: guid(2), title: 'Synthetic closing', date: '2027-04-11T17:00:00+05:00' };

const query = `query ($slug: String!) { conference(slug: $slug) { program {
  id version status title { text } abstract { text } spokenLanguages type { slug } topics { slug }
  slot { startsAt endsAt room { slug name { text } } } speakers(first: 10) { edges { role node { id displayName } } }
} } }`;
const program = async (): Promise<any[]> =>
  (await api.ask(query, { slug: here.slug }, here.headers)).data.conference.program;

const toBring = (events: readonly MadeEvent[]) => bring(api, scheduleFile(events), { slug: here.slug });

const counts = { created: 0, updated: 0, unchanged: 0 };

describe('A schedule that is brought in', () => {
  it('is the program, with rooms, types, topics and people', async () => {
    const report = await toBring([opening, closing]);
    expect(report).toMatchObject({
      conference: here.slug,
      isNew: false,
      isDryRun: false,
      format: 'schedule-json',
      sessions: { ...counts, total: 2, created: 2, cancelled: 0 },
      people: { ...counts, total: 1, created: 1 },
      rooms: { ...counts, total: 1, created: 1 },
      topics: { ...counts, total: 1, created: 1 },
      types: { ...counts, total: 1, created: 1 },
      kept: [],
      conflicts: [],
      proposals: [],
      warnings: [],
    });
    const [first, second] = await program();
    expect(first).toEqual({
      id: expect.stringMatching(/^ses_/),
      version: 1,
      status: 'CONFIRMED',
      title: { text: 'Synthetic opening' },
      abstract: { text: 'How it begins.' },
      spokenLanguages: ['en'],
      type: { slug: 'talk' },
      topics: [{ slug: 'community' }],
      slot: {
        startsAt: '2027-04-10T05:00:00Z',
        endsAt: '2027-04-10T05:45:00Z',
        room: { slug: 'synthetic-hall', name: { text: 'Synthetic hall' } },
      },
      speakers: {
        edges: [{ role: 'PRESENTER', node: { id: expect.stringMatching(/^per_/), displayName: 'Synthetic speaker' } }],
      },
    });
    expect([second.title.text, second.slot.startsAt, second.type]).toEqual([
      'Synthetic closing',
      '2027-04-11T12:00:00Z',
      null,
    ]);
  });

  it('changes not one row when it is brought in again', async () => {
    await toBring([opening, closing]);
    const before = await rowsOf(api);
    expect(await toBring([opening, closing])).toMatchObject({
      sessions: { total: 2, created: 0, updated: 0, unchanged: 2, cancelled: 0 },
      people: { total: 1, unchanged: 1 },
      rooms: { total: 1, unchanged: 1 },
    });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });

  it('updates, moves and cancels in its next version exactly what changed there', async () => {
    const third: MadeEvent = { guid: guid(3), title: 'Synthetic workshop', date: '2027-04-10T12:00:00+05:00' };
    await toBring([opening, closing, third]);
    const before = await program();
    const report = await toBring([
      { ...opening, title: 'Synthetic welcome' },
      { ...third, room: 'Synthetic garden' },
      { guid: guid(4), title: 'Synthetic walk', date: '2027-04-10T14:00:00+05:00' },
    ]);
    expect(report.sessions).toEqual({ total: 3, created: 1, updated: 2, unchanged: 0, cancelled: 1 });
    const after = await program();
    const told = ({ title, status, slot, version }: any) => [title.text, status, slot.room.slug, version];
    expect(after.map(told)).toEqual([
      ['Synthetic welcome', 'CONFIRMED', 'synthetic-hall', 2],
      ['Synthetic workshop', 'CONFIRMED', 'synthetic-garden', 2],
      ['Synthetic walk', 'CONFIRMED', 'synthetic-hall', 1],
      ['Synthetic closing', 'CANCELLED', 'synthetic-hall', 2],
    ]);
    expect(before.every(({ id }) => after.some((one) => one.id === id))).toBe(true);
  });

  it('brings a session back that one version had left out', async () => {
    await toBring([opening, closing]);
    await toBring([opening]);
    expect((await toBring([opening, closing])).sessions).toMatchObject({ updated: 1, unchanged: 1, cancelled: 0 });
    expect((await program()).map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('leaves what was edited here, and says so', async () => {
    await toBring([opening, closing]);
    const [{ id, version }] = await program();
    await here.write('updateSession', {
      id,
      expectedVersion: version,
      title: [
        { language: 'en', text: 'Opened by hand' },
        { language: 'uz', text: 'Qoʻlda ochilgan' },
      ],
    });
    const report = await toBring([{ ...opening, title: 'Synthetic welcome', duration: '01:00' }, closing]);
    expect([report.sessions.updated, report.kept]).toEqual([
      1,
      [{ place: 'schedule.conference.days[0].rooms["Synthetic hall"][0]', id, fields: ['title'] }],
    ]);
    const [first] = await program();
    expect([first.title.text, first.slot.endsAt]).toEqual(['Opened by hand', '2027-04-10T06:00:00Z']);
  });

  it('adds to the stage and takes from it whom the file says, and leaves whom somebody put there here', async () => {
    const guest = { guid: guid(901), name: 'Synthetic guest' };
    await toBring([{ ...opening, persons: [speaker] }]);
    const [first] = await program();
    const host = await here.make('Person', { displayName: 'Synthetic host' });
    const stage = first.speakers.edges.map(({ role, node }: any) => ({ role, person: node.id }));
    await here.write('updateSession', {
      id: first.id,
      expectedVersion: first.version,
      speakers: [...stage, { person: host.id, role: 'MODERATOR' }],
    });
    await toBring([{ ...opening, persons: [guest] }]);
    const [after] = await program();
    expect(after.speakers.edges.map(({ role, node }: any) => [role, node.displayName])).toEqual([
      ['PRESENTER', 'Synthetic guest'],
      ['MODERATOR', 'Synthetic host'],
    ]);
  });

  it('leaves deleted what was deleted here', async () => {
    await toBring([opening, closing]);
    const [, { id, version }] = await program();
    await here.write('deleteSession', { id, expectedVersion: version });
    await api.jobs.idle();
    const report = await toBring([opening, { ...closing, title: 'Synthetic end' }]);
    expect(report.warnings).toEqual([
      {
        place: 'schedule.conference.days[0].rooms["Synthetic hall"][1]',
        message: 'It was deleted here, and stays deleted.',
      },
    ]);
    expect(await program()).toHaveLength(1);
  });

  it('of another source cancels nothing of the first', async () => {
    await toBring([opening]);
    const report = await bring(api, scheduleFile([closing]), { slug: here.slug, source: 'evening' });
    expect(report.sessions).toMatchObject({ created: 1, cancelled: 0 });
    expect((await program()).map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('uses the rooms, types and topics that stand here already under these names', async () => {
    const venue = await here.make('Venue', { name: [{ language: 'en', text: 'Synthetic venue' }] });
    const name = [
      { language: 'ru', text: 'Синтетический зал' },
      { language: 'en', text: 'synthetic HALL' },
    ];
    await here.make('Room', { venue: venue.id, slug: 'main', name });
    const report = await toBring([opening]);
    expect(report.rooms).toMatchObject({ total: 1, created: 0 });
    expect((await program())[0].slot.room.slug).toBe('main');
  });

  it('is only told of by a dry run', async () => {
    const before = await rowsOf(api);
    const report = await bring(api, scheduleFile([opening]), { slug: here.slug, isDryRun: true });
    expect(report).toMatchObject({ isDryRun: true, sessions: { created: 1 }, people: { created: 1 } });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });

  it('tells of what does not go together, and of names that may mean more', async () => {
    const named = { guid: guid(902), name: 'User:Synthetic user (Wikimedia Utopia)' };
    const report = await toBring([
      { ...opening, persons: [named] },
      { ...closing, date: '2027-04-10T10:30:00+05:00' },
    ]);
    expect(report.conflicts).toEqual([
      {
        rule: 'ROOM_DOUBLE_BOOKED',
        severity: 'BLOCKING',
        startsAt: '2027-04-10T05:30:00Z',
        endsAt: '2027-04-10T05:45:00Z',
        places: [0, 1].map((at) => `schedule.conference.days[0].rooms["Synthetic hall"][${at}]`),
      },
    ]);
    expect(report.proposals).toMatchObject([
      { displayName: 'Synthetic user', username: 'Synthetic user', affiliation: 'Wikimedia Utopia' },
    ]);
    const [first] = await program();
    expect(first.speakers.edges[0].node.displayName).toBe(named.name);
  });
});
