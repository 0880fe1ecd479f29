import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { bring, closing, guid, opening, programOf, scheduleFile, speaker, type MadeEvent } from './imports.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await world()));
beforeEach(async () => (here = await draft(api, `followed-${(count += 1)}`)));
afterAll(() => api.close());

const program = (): Promise<any[]> => programOf(api, here);
const toBring = (events: readonly MadeEvent[]) => bring(api, scheduleFile(events), { slug: here.slug });

describe('The next version of a schedule', () => {
  it('updates, moves and cancels exactly what changed', async () => {
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
        code: 'DELETED_HERE',
        values: [],
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
});
