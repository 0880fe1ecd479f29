import type { Report } from '../src/interchange/import/report.ts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FileProblems, Unfinished } from '../src/kernel/diagnostic.ts';
import type { Transactor } from '../src/dynamo/transaction.ts';
import { draft, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { bring, differing, programOf, rowsOf } from './imports.ts';
import { jsonFile, xmlFile, type TestEvent } from './readers/files.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await emptyWorld()));
beforeEach(async () => (here = await draft(api, `refused-${(count += 1)}`)));
afterAll(() => api.close());

const events: readonly TestEvent[] = [1, 2, 3].map((id) => ({
  id,
  title: `Talk ${id}`,
  date: `2027-04-10T1${id}:00:00+05:00`,
}));

/** A store before whose transaction of this number something else happens. */
function interrupted(number: number, happens: () => unknown) {
  const store = jobStore(api);
  let run = 0;
  const transactor: Transactor = {
    async run(actions) {
      run += 1;
      if (run === number) await happens();
      return store.transactor.run(actions);
    },
  };
  return { ...store, transactor };
}

describe('What a write would refuse', () => {
  it.each([
    ['an address that is none', { slug: 'No Address' }, [], 'conference', /^slug: /],
    ['an address that is too long', { slug: 'a'.repeat(200) }, [], 'conference', /^slug: /],
    ['a conference of a year', {}, [{ ...events[0], id: 9, date: '2028-04-10T10:00:00+05:00' }], 'line 12', /at most 60 days/],
  ] as const)('because of %s is told with its line, by the dry run too, and changes not one row', async (_name, more, added, place, message) => {
    const before = await rowsOf(api);
    const options = { slug: `new-${count}`, mayCreate: true, ...more };
    for (const isDryRun of [true, false])
      await expect(bring(api, xmlFile([...events, ...added]), { ...options, isDryRun })).rejects.toMatchObject({
        problems: [{ place, message: expect.stringMatching(message) }],
      });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  }); // prettier-ignore
});

describe('What others refuse while an import writes', () => {
  const versions = async (): Promise<any[]> => programOf(api, here);

  it('is in the report, and not in its counts', async () => {
    await bring(api, jsonFile(events), { slug: here.slug });
    const [first] = await versions();
    const store = interrupted(1, () =>
      here.write('updateSession', { id: first.id, expectedVersion: first.version, status: 'TENTATIVE' }),
    );
    const next = events.map((event) => ({ ...event, abstract: 'New.' }));
    const report = await bring(api, jsonFile(next), { slug: here.slug }, store);
    expect([report.sessions, report.problems]).toEqual([
      { total: 3, created: 0, updated: 2, unchanged: 0, cancelled: 0 },
      [
        {
          place: 'schedule.conference.days[0].rooms["Synthetic hall"][0]',
          message: 'Somebody changed it at the same time. Bring the file in again.',
          code: 'CHANGED_MEANWHILE',
          values: [],
        },
      ],
    ]);
    expect((await versions()).map(({ abstract }) => abstract?.text ?? null)).toEqual([null, 'New.', 'New.']);
  });

  it('is the whole file where it is the conference', async () => {
    const slug = `taken-${count}`;
    const store = interrupted(1, () => draft(api, slug));
    await expect(bring(api, jsonFile(events), { slug, mayCreate: true }, store)).rejects.toMatchObject({
      problems: [{ code: 'BREAKS_RULE', values: ['slug', 'TAKEN', `“${slug}” is taken already.`] }],
    });
  });

  it('ends with how far it came where the store fails', async () => {
    const store = interrupted(3, () => Promise.reject(new Error('gone')));
    const always: Transactor = { run: (actions) => store.transactor.run(actions) };
    let failing = false;
    const failed = {
      ...store,
      transactor: {
        run: (actions: Parameters<Transactor['run']>[0]) =>
          failing ? Promise.reject(new Error('gone')) : always.run(actions).catch((error) => ((failing = true), Promise.reject(error))),
      },
    };
    const error = await bring(api, jsonFile(events), { slug: here.slug }, failed).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Unfinished);
    expect((await bring(api, jsonFile(events), { slug: here.slug })).sessions).toMatchObject({ created: 3 });
  }); // prettier-ignore
});

/** A report without the ids that only a real import gives to what it makes. */
const withoutIds = (done: unknown): unknown =>
  done instanceof FileProblems
    ? done
    : {
        ...(done as Report),
        changes: (done as Report).changes.map((one) => ({ ...one, id: one.outcome === 'created' ? null : one.id })),
      };

it('Whatever a file holds, the report says what the store then has', async () => {
  const event = fc.record({
    id: fc.constantFrom('a', 'b', 'c', '', 0),
    title: fc.constantFrom('One', 'Two', ''),
    date: fc.constantFrom(...events.map(({ date }) => date!), '2027-04-11T23:30:00+05:00', '2031-01-01T10:00:00+05:00', 'soon'),
    duration: fc.constantFrom('00:30', '1:00:00', '-5', '99:00'),
    persons: fc.array(fc.record({ id: fc.constantFrom(0, 1), name: fc.constantFrom('P', 'Q') }), { maxLength: 2 }),
  });
  const files = fc.array(fc.array(event, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(files, async (versions) => {
      const { slug, ...owner } = await draft(api, `any-${(count += 1)}`);
      let sessions = 0;
      for (const version of versions) {
        const options = { slug, isDryRun: true };
        const planned = await bring(api, jsonFile(version), options).catch((error: FileProblems) => error);
        const done = await bring(api, jsonFile(version), { slug }).catch((error: FileProblems) => error);
        expect(planned instanceof FileProblems ? planned : { ...(planned as object), isDryRun: false }).toEqual(withoutIds(done));
        if (!(done instanceof FileProblems)) sessions += done.sessions.created;
        expect(await programOf(api, { slug, ...owner })).toHaveLength(sessions);
      }
    }),
    { numRuns: 10 },
  );
}, 120_000); // prettier-ignore
