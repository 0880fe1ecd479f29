import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import type { Store } from '../src/dynamo/store.ts';
import { migrate } from '../src/migration/migrate.ts';
import { readState } from '../src/migration/state.ts';
import type { Step } from '../src/migration/steps/step.ts';
import { tryMigration } from '../src/migration/try.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { faultProxy } from './fault-proxy.ts';
import { itemsIn } from './graph-files.ts';
import { changes, gone, oldTable, parts, rowCount, wanted, type OldTable } from './old-table.ts';

let store: TestStore;
let here: OldTable;
beforeAll(async () => (store = await emptyStore()));
beforeEach(async () => (here = await oldTable(store)));
afterAll(() => store.close());

describe('A migration', () => {
  it('takes each step over every row, and the second time none', async () => {
    expect(changes(await migrate(here.needs()))).toEqual([0, 2, rowCount, rowCount - gone]);
    expect(await here.told()).toEqual(wanted);
    const before = await itemsIn(here);
    expect(changes(await migrate(here.needs()))).toEqual([2, 2]);
    expect(await itemsIn(here)).toEqual(before);
  });

  it('leaves the row alone in which the table says how far it is', async () => {
    const marking: Step = {
      number: 1,
      name: 'marks everything',
      change: (row) => [{ ...row, data: { marked: true } }],
    };
    await migrate(here.needs({ taken: [marking] }));
    expect((await readState(here.needs().store.table)).state).toMatchObject({
      done: 1,
      history: [{ changed: rowCount }],
    });
  });

  it('says in the table which steps it has taken, when, and over how many rows', async () => {
    await migrate(here.needs({ taken: [parts] }));
    const { state } = await readState(here.needs().store.table);
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
    expect(changes(await tryMigration(here.needs()))).toEqual([0, 2, rowCount, rowCount - gone]);
    expect(await itemsIn(here)).toEqual(before);
  });

  it('that dies at any transaction goes on there, and ends with the same table', async () => {
    let deaths = 0;
    for (;;) {
      const report = await migrate(here.needs({ change: dyingAfter(2) })).catch(() => null);
      if (report !== null) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(8);
    expect(await here.told()).toEqual(wanted);
    const { history } = (await readState(here.needs().store.table)).state;
    expect(history.map(({ changed }) => changed)).toEqual([rowCount, rowCount - gone]);
  });

  it('gets through lost answers, resets and a busy store', async () => {
    const proxy = await faultProxy(store.endpoint);
    proxy.plan = ['lostAnswer', 'none', 'reset', 'lostAnswer', 'throttle', 'none', 'error', 'lostAnswer'];
    const client = createClient({ endpoint: proxy.endpoint, isPatient: true });
    expect(changes(await migrate(here.needs({ client })))).toEqual([0, 2, rowCount, rowCount - gone]);
    proxy.close();
    expect(await here.told()).toEqual(wanted);
  });

  it('run by three at once does each change once', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => migrate(here.needs())));
    expect(reports.map(({ to }) => to)).toEqual([2, 2, 2]);
    expect(await here.told()).toEqual(wanted);
    const { history } = (await readState(here.needs().store.table)).state;
    expect(history.map(({ changed }) => changed)).toEqual([rowCount, rowCount - gone]);
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
            if (before && 'put' in before) await here.put([{ ...before.put, data: { name: `changed ${writes}` } }]);
          }
          return one.transactor.run(actions);
        },
      },
    });
    await migrate(here.needs({ change }));
    expect((await here.told()).filter((row) => row.includes('{"first":"changed"}')).length).toBeGreaterThan(0);
    expect((await here.told()).filter((row) => row.includes('OLD#'))).toEqual([]);
  });
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
