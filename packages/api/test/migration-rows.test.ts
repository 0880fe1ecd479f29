import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRow } from '../src/dynamo/compose.ts';
import { openItems } from '../src/dynamo/items.ts';
import { toItem } from '../src/dynamo/row.ts';
import { migrate } from '../src/migration/migrate.ts';
import { FailingRow, type Step } from '../src/migration/steps/step.ts';
import { tryMigration } from '../src/migration/try.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { besides, bring, keptIn, take } from './graph-files.ts';
import { keys, old, oldTable, parts, rowCount, steps, wanted, type OldTable } from './old-table.ts';
import { temporaryFolder } from './server.ts';

let store: TestStore;
let here: OldTable;
beforeAll(async () => (store = await emptyStore()));
beforeEach(async () => (here = await oldTable(store)));
afterAll(() => store.close());

describe('A row that a step cannot take', () => {
  const picky: Step = {
    ...parts,
    change(row) {
      if ((row.data as { name?: string }).name === 'no name at all') throw new Error('It has no name.');
      return parts.change(row);
    },
  };

  it('is named, and the step goes on when it is put right', async () => {
    await here.put([old(77, 'no name at all')]);
    await expect(migrate(here.needs({ taken: [picky, keys] }))).rejects.toThrow(
      new FailingRow('PER#5 / OLD#77: It has no name.'),
    );
    expect(await here.told()).toHaveLength(rowCount - (await goneSoFar()));
    await here.put([old(77, 'given77 family77')]);
    await migrate(here.needs({ taken: [picky, keys] }));
    expect(await here.told()).toEqual(wanted);
  });

  it('is named beforehand, with all the others', async () => {
    await here.put([old(77, 'no name at all'), old(20, 'no name at all')]);
    await expect(tryMigration(here.needs({ taken: [picky, keys] }))).rejects.toThrow(
      'PER#2 / OLD#20: It has no name.\nPER#5 / OLD#77: It has no name.',
    );
  });

  it('is one with attributes that this version does not know, for they would be lost', async () => {
    await openItems(here).put({ ...toItem(old(1, 'given1 family1')), unknown: { SS: ['a'] } });
    await expect(migrate(here.needs())).rejects.toThrow('PER#1 / OLD#1: It has attributes that would be lost.');
  });

  it('is one whose new key is taken', async () => {
    await here.put([newRow('Person', { pk: 'PER#1', sk: 'NEW#1' }, { first: 'somebody else' }, '')]);
    await expect(migrate(here.needs())).rejects.toThrow('PER#1 / NEW#1: It was changed too often meanwhile.');
    expect(await here.told()).toContain('PER#1 NEW#1 {"first":"somebody else"}');
  });

  const goneSoFar = async (): Promise<number> => rowCount - (await here.told()).length;
});

it('A file from before a step comes in as that step would have left it', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'old.jsonl');
  await take(here, file);
  await migrate(here.needs());
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
