import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import {
  bring,
  closing,
  differing,
  guid,
  opening,
  programOf,
  rowsOf,
  scheduleFile,
  type MadeEvent,
} from './imports.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await world()));
beforeEach(async () => (here = await draft(api, `imported-${(count += 1)}`)));
afterAll(() => api.close());

const program = (): Promise<any[]> => programOf(api, here);
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
        titles: [closing.title, opening.title],
      },
    ]);
    expect(report.proposals).toMatchObject([
      { displayName: 'Synthetic user', username: 'Synthetic user', affiliation: 'Wikimedia Utopia' },
    ]);
    const [first] = await program();
    expect(first.speakers.edges[0].node.displayName).toBe(named.name);
  });
});
