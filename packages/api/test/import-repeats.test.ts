import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConferenceId } from '@wikicon/schema';
import { conferencePartition } from '../src/dynamo/compose.ts';
import type { Row } from '../src/dynamo/row.ts';
import { formerFold } from '../src/interchange/text/former-fold.ts';
import { memoryOf } from '../src/interchange/plan/memory.ts';
import { nameKey } from '../src/interchange/schedule/people.ts';
import { draft, type Draft } from './drafts.ts';
import { bring, programOf } from './imports.ts';
import { xmlFile, type TestEvent } from './readers/files.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await emptyWorld()));
beforeEach(async () => (here = await draft(api, `repeated-${(count += 1)}`)));
afterAll(() => api.close());

const toBring = (events: readonly TestEvent[]) => bring(api, xmlFile(events), { slug: here.slug });

const at = (hour: number, more: TestEvent = {}): TestEvent => ({
  id: 'a1',
  title: 'Workshop',
  date: `2027-04-10T${hour}:00:00+05:00`,
  ...more,
});

const counts = { total: 2, created: 0, updated: 0, unchanged: 0, cancelled: 0 };

describe('A session that the file has twice', () => {
  it.each([
    ['with an id', {}],
    ['without one', { id: '' }],
  ])('%s is known again in the next version', async (_name, more) => {
    expect((await toBring([at(10, more), at(15, more)])).sessions).toEqual({ ...counts, created: 2 });
    expect((await toBring([at(10, more), at(15, more)])).sessions).toEqual({ ...counts, unchanged: 2 });
    const changed = await toBring([at(10, more), at(15, { ...more, abstract: 'More of it.' })]);
    expect(changed.sessions).toEqual({ ...counts, updated: 1, unchanged: 1 });
  });

  it('stays the same session when it comes to stand there twice, and when it no longer does', async () => {
    await toBring([at(10)]);
    const [first] = await programOf(api, here);
    expect((await toBring([at(9), at(10)])).sessions).toEqual({ ...counts, created: 1, unchanged: 1 });
    const both = await programOf(api, here);
    expect(both.map(({ id }) => id === first.id)).toEqual([false, true]);
    expect((await toBring([at(10)])).sessions).toEqual({ ...counts, total: 1, unchanged: 1, cancelled: 1 });
    expect((await programOf(api, here)).map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED']);
    expect((await toBring([at(10)])).sessions).toEqual({ ...counts, total: 1, unchanged: 1 });
  });
});

describe('A session of a file that begins to give ids', () => {
  it('is the same session, also where several have one title', async () => {
    const without = [at(10, { id: '' }), at(15, { id: '' }), at(17, { id: '', title: 'Closing' })];
    await toBring(without);
    const before = await programOf(api, here);
    const given = without.map((event, place) => ({ ...event, id: `s${place}` })).toReversed();
    expect((await toBring(given)).sessions).toEqual({ ...counts, total: 3, unchanged: 3 });
    const renamed = given.map((event) => ({ ...event, title: `New ${event.title}` }));
    expect((await toBring(renamed)).sessions).toEqual({ ...counts, total: 3, updated: 3 });
    expect((await programOf(api, here)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await toBring(renamed)).sessions).toEqual({ ...counts, total: 3, unchanged: 3 });
  });
});

describe('A person whose id comes to stand with another name', () => {
  const talk = (hour: number, name: string, id: string | number = 5): TestEvent => ({
    id: `talk-${hour}`,
    title: `Talk ${hour}`,
    date: `2027-04-10T${hour}:00:00+05:00`,
    persons: [{ id, name }],
  });
  const stages = async (): Promise<string[]> =>
    (await programOf(api, here)).map(({ speakers }) => speakers.edges.map(({ node }: any) => node.id).join());

  it('stays who they are, and the other is somebody else', async () => {
    await toBring([talk(10, 'Synthetic One')]);
    const [one] = await stages();
    const report = await toBring([talk(10, 'Synthetic One'), talk(12, 'Synthetic Two')]);
    expect(report.people).toEqual({ total: 2, created: 1, updated: 0, unchanged: 1 });
    const both = await stages();
    expect([both[0] === one, both[1] === one]).toEqual([true, false]);
    expect((await toBring([talk(10, 'Synthetic One')])).people.unchanged).toBe(1);
    expect((await stages())[0]).toBe(one);
  });

  it('is known again when the file begins to give ids', async () => {
    await toBring([talk(10, 'Synthetic One', 0)]);
    const before = await stages();
    expect((await toBring([talk(10, 'Synthetic One', 11)])).people.created).toBe(0);
    expect(await stages()).toEqual(before);
  });

  it('of whom the file has two of one name is neither of them by name alone', async () => {
    await toBring([talk(10, 'Synthetic One', 0)]);
    const report = await toBring([talk(10, 'Synthetic One', 11), talk(12, 'Synthetic One', 12)]);
    expect(report.people.created).toBe(2);
  });
});

describe('What an earlier version remembered under another key', () => {
  const talk: TestEvent = { id: '', title: 'Wikidata – an introduction', persons: [{ id: '', name: 'राम' }] };

  /** Names and titles had fewer letters in keys before. */
  async function forget(): Promise<void> {
    const { conference, memory } = await memoryIn();
    for (const [kind, key, then] of [
      ['per', `name:${nameKey('राम')}`, `name:${formerFold('राम')}`],
      ['ses', `title:${nameKey(talk.title!)}`, `title:${formerFold(talk.title!)}`],
    ] as const) {
      const remembered = memory.of(kind, key)!;
      const { put } = memory.action(kind, key, remembered, new Date()) as { readonly put: Row };
      await api.writer.remove([put]);
      const former = memoryOf(conference, 'main', []).action(kind, then, remembered, new Date());
      await api.writer.put([(former as { readonly put: Row }).put]);
    }
  }

  async function memoryIn() {
    const conference = here.id as ConferenceId;
    const rows = await api.table.all({ partition: conferencePartition(conference) });
    return { conference, memory: memoryOf(conference, 'main', rows) };
  }

  it('is the same session and person, and is remembered anew', async () => {
    await toBring([talk]);
    const before = await programOf(api, here);
    await forget();
    const report = await toBring([talk]);
    expect([report.sessions.created, report.people.created]).toEqual([0, 0]);
    expect((await programOf(api, here)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
