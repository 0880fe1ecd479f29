import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { openItems } from '../src/dynamo/items.ts';
import { fromItem, toItem, type Row } from '../src/dynamo/row.ts';
import { storeOf, type Store } from '../src/dynamo/store.ts';
import { migrate, type MigrationReport } from '../src/migration/migrate.ts';
import { readState } from '../src/migration/state.ts';
import { FailingRow, type Step } from '../src/migration/step.ts';
import { tryMigration } from '../src/migration/try.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';
import { besides, bring, itemsIn, keptIn, take } from './graph-files.ts';
import { temporaryFolder } from './server.ts';

/** Old rows have a name; new rows have it in parts, and no row that says that it is to go. */
const parts: Step = {
  number: 1,
  name: 'names in parts',
  change(row) {
    const { name, ...data } = row.data as { name?: string };
    if (name === undefined) return [row];
    if (name === 'gone') return [];
    return [{ ...row, data: { ...data, parts: name.split(' ') } }];
  },
};

/** Only what the first step has made can take the second: another key, and a row beside it. */
const keys: Step = {
  number: 2,
  name: 'parts in rows',
  change(row) {
    if (!row.sk.startsWith('OLD#')) return [row];
    const [first, second] = (row.data as { parts: string[] }).parts;
    const sk = row.sk.slice('OLD#'.length);
    return [
      { ...row, sk: `NEW#${sk}`, data: { first } },
      { ...row, sk: `MORE#${sk}`, data: { second } },
    ];
  },
};

const steps = [parts, keys];
const rowCount = 130;

let store: TestStore;
let proxy: FaultProxy;
let here: Awaited<ReturnType<typeof besides>>;
beforeAll(async () => {
  store = await emptyStore();
  proxy = await faultProxy(store.endpoint);
});
beforeEach(async () => {
  Object.assign(proxy, { fault: 'none', times: Number.POSITIVE_INFINITY, plan: [] });
  here = await besides(store);
  await put(Array.from({ length: rowCount }, (_, at) => old(at, at % 13 === 0 ? 'gone' : `given${at} family${at}`)));
});
afterAll(async () => {
  proxy.close();
  await store.close();
});

const old = (at: number, name: string): Row =>
  newRow('Person', { pk: `PER#${at % 9}`, sk: `OLD#${at}` }, { name }, '2026-11-28T00:00:00Z');

const put = (rows: readonly Row[]) => storeOf({ client: here.client, tableName: here.name }).writer.put(rows);

interface Options {
  readonly taken?: readonly Step[];
  readonly change?: (store: Store) => Store;
  readonly client?: typeof here.client;
}

const needs = ({ taken = steps, change = (one) => one, client = here.client }: Options = {}) => ({
  store: change(storeOf({ client, tableName: here.name })),
  items: openItems({ client, name: here.name, pageRows: 20 }),
  steps: taken,
  clock: () => new Date(),
  showProgress: () => undefined,
});

const counts = ({ from, to, steps: taken }: MigrationReport) => [from, to, ...taken.map(({ changed }) => changed)];

/** The rows that a migration is about, in words. */
const told = async (): Promise<string[]> =>
  (await itemsIn(here))
    .map(fromItem)
    .filter(({ type }) => type !== 'Migration')
    .map(({ pk, sk, data }) => `${pk} ${sk} ${JSON.stringify(data)}`);

const wanted = Array.from({ length: rowCount }, (_, at) => at)
  .filter((at) => at % 13 !== 0)
  .flatMap((at) => [
    `PER#${at % 9} MORE#${at} {"second":"family${at}"}`,
    `PER#${at % 9} NEW#${at} {"first":"given${at}"}`,
  ]);
const stays = rowCount / 13;

describe('A migration', () => {
  it('takes each step over every row, and the second time none', async () => {
    expect(counts(await migrate(needs()))).toEqual([0, 2, rowCount, rowCount - stays]);
    expect((await told()).toSorted()).toEqual(wanted.toSorted());
    const before = await itemsIn(here);
    expect(counts(await migrate(needs()))).toEqual([2, 2]);
    expect(await itemsIn(here)).toEqual(before);
  });

  it('leaves the row alone in which the table says how far it is', async () => {
    const marking: Step = {
      number: 1,
      name: 'marks everything',
      change: (row) => [{ ...row, data: { marked: true } }],
    };
    await migrate(needs({ taken: [marking] }));
    expect((await readState(needs().store.table)).state).toMatchObject({ done: 1, history: [{ changed: rowCount }] });
  });

  it('says in the table which steps it has taken, when, and over how many rows', async () => {
    await migrate(needs({ taken: [parts] }));
    const { state } = await readState(needs().store.table);
    expect(state).toEqual({
      done: 1,
      under: null,
      history: [
        {
          step: 1,
          name: 'names in parts',
          // The one that says this is one more.
          rows: rowCount + 1,
          changed: rowCount,
          since: expect.stringMatching(/Z$/),
          until: expect.stringMatching(/Z$/),
        },
      ],
    });
  });

  it('only tried says the same, and writes nothing', async () => {
    const before = await itemsIn(here);
    expect(counts(await tryMigration(needs()))).toEqual([0, 2, rowCount, rowCount - stays]);
    expect(await itemsIn(here)).toEqual(before);
  });

  it('that dies at any transaction goes on there, and ends with the same table', async () => {
    let deaths = 0;
    for (;;) {
      const report = await migrate(needs({ change: dyingAfter(2) })).catch(() => null);
      if (report !== null) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(8);
    expect((await told()).toSorted()).toEqual(wanted.toSorted());
    const { history } = (await readState(needs().store.table)).state;
    expect(history.map(({ changed }) => changed)).toEqual([rowCount, rowCount - stays]);
  });

  it('gets through lost answers, resets and a busy store', async () => {
    proxy.plan = ['lostAnswer', 'none', 'reset', 'lostAnswer', 'throttle', 'none', 'error', 'lostAnswer'];
    const client = createClient({ endpoint: proxy.endpoint, isPatient: true });
    expect(counts(await migrate(needs({ client })))).toEqual([0, 2, rowCount, rowCount - stays]);
    expect((await told()).toSorted()).toEqual(wanted.toSorted());
  });

  it('run by three at once does each change once', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => migrate(needs())));
    expect(reports.map(({ to }) => to)).toEqual([2, 2, 2]);
    expect((await told()).toSorted()).toEqual(wanted.toSorted());
    const { history } = (await readState(needs().store.table)).state;
    expect(history.map(({ changed }) => changed)).toEqual([rowCount, rowCount - stays]);
  });

  it('sees what people change while it runs, and loses none of it', async () => {
    let writes = 0;
    const change = (one: Store): Store => ({
      ...one,
      transactor: {
        async run(actions) {
          // Between reading and writing, somebody gives a row another name, in the old form; none of its marks tells.
          if (writes < 5) {
            writes += 1;
            const before = actions.find((action) => 'put' in action && action.put.sk.startsWith('OLD#'));
            if (before && 'put' in before) await put([{ ...before.put, data: { name: `changed ${writes}` } }]);
          }
          return one.transactor.run(actions);
        },
      },
    });
    await migrate(needs({ change }));
    expect((await told()).filter((row) => row.includes('{"first":"changed"}')).length).toBeGreaterThan(0);
    expect((await told()).filter((row) => row.includes('OLD#'))).toEqual([]);
  });
});

describe('A row that a step cannot take', () => {
  const picky: Step = {
    ...parts,
    change(row) {
      if ((row.data as { name?: string }).name === 'no name at all') throw new Error('It has no name.');
      return parts.change(row);
    },
  };

  it('is named, and the step goes on when it is put right', async () => {
    await put([old(77, 'no name at all')]);
    await expect(migrate(needs({ taken: [picky, keys] }))).rejects.toThrow(
      new FailingRow('PER#5 / OLD#77: It has no name.'),
    );
    expect(await told()).toHaveLength(rowCount - (await goneSoFar()));
    await put([old(77, 'given77 family77')]);
    await migrate(needs({ taken: [picky, keys] }));
    expect((await told()).toSorted()).toEqual(wanted.toSorted());
  });

  it('is named beforehand, with all the others', async () => {
    await put([old(77, 'no name at all'), old(20, 'no name at all')]);
    await expect(tryMigration(needs({ taken: [picky, keys] }))).rejects.toThrow(
      'PER#2 / OLD#20: It has no name.\nPER#5 / OLD#77: It has no name.',
    );
  });

  it('is one with attributes that this version does not know, for they would be lost', async () => {
    await openItems(here).put({ ...toItem(old(1, 'given1 family1')), unknown: { SS: ['a'] } });
    await expect(migrate(needs())).rejects.toThrow('PER#1 / OLD#1: It has attributes that would be lost.');
  });

  it('is one whose new key is taken', async () => {
    await put([newRow('Person', { pk: 'PER#1', sk: 'NEW#1' }, { first: 'somebody else' }, '')]);
    await expect(migrate(needs())).rejects.toThrow('PER#1 / NEW#1: It was changed too often meanwhile.');
    expect(await told()).toContain('PER#1 NEW#1 {"first":"somebody else"}');
  });

  const goneSoFar = async (): Promise<number> => rowCount - (await told()).length;
});

it('A file from before a step comes in as that step would have left it', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'old.jsonl');
  await take(here, file);
  await migrate(needs());
  const to = await besides(store);
  await bring(to, file, { steps });
  expect(await keptIn(to)).toEqual(await keptIn(here));
  await take(here, join(folder.path, 'new.jsonl'), { migration: 2 });
  const { unchanged, requests } = await bring(to, join(folder.path, 'new.jsonl'), { steps });
  expect([unchanged, requests.writes]).toEqual([wanted.length, 0]);
  await expect(bring(to, join(folder.path, 'new.jsonl'), { steps: [parts] })).rejects.toThrow(
    'line 1: Its rows have taken migration 2, and this program knows 1',
  );
});

/** A store whose process ends at the transaction after so many. */
const dyingAfter =
  (allowed: number) =>
  (one: Store): Store => {
    let left = allowed;
    return {
      ...one,
      transactor: {
        async run(actions) {
          if (left === 0) throw new Error('The process ends here.');
          left -= 1;
          return one.transactor.run(actions);
        },
      },
    };
  };
