import { openItems } from '../src/dynamo/items.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { fromItem, type Row } from '../src/dynamo/row.ts';
import { storeOf, type Store } from '../src/dynamo/store.ts';
import type { MigrationReport } from '../src/migration/migrate.ts';
import type { Step } from '../src/migration/steps/step.ts';
import type { TestStore } from './engine.ts';
import { besides, itemsIn } from './graph-files.ts';

/** Old rows have a name; new rows have it in parts, and no row that says that it is to go. */
export const parts: Step = {
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
export const keys: Step = {
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

export const steps = [parts, keys];
export const rowCount = 130;

export const old = (at: number, name: string): Row =>
  newRow('Person', { pk: `PER#${at % 9}`, sk: `OLD#${at}` }, { name }, '2026-11-28T00:00:00Z');

interface Options {
  readonly taken?: readonly Step[];
  readonly change?: (store: Store) => Store;
  readonly client?: TestStore['client'];
}

/** A table with rows in the old form. */
export async function oldTable(store: Pick<TestStore, 'client' | 'endpoint'>) {
  const here = await besides(store);
  const tables = storeOf({ client: here.client, tableName: here.name });
  const put = (rows: readonly Row[]) => tables.writer.put(rows);
  await put(Array.from({ length: rowCount }, (_, at) => old(at, at % 13 === 0 ? 'gone' : `given${at} family${at}`)));
  return {
    ...here,
    put,
    needs: ({ taken = steps, change = (one) => one, client = here.client }: Options = {}) => ({
      store: change(storeOf({ client, tableName: here.name })),
      items: openItems({ client, name: here.name, pageRows: 20 }),
      steps: taken,
      clock: () => new Date(),
      showProgress: () => undefined,
    }),
    /** The rows that a migration is about, in words. */
    async told(): Promise<string[]> {
      const rows = (await itemsIn(here)).map(fromItem).filter(({ type }) => type !== 'Migration');
      return rows.map(({ pk, sk, data }) => `${pk} ${sk} ${JSON.stringify(data)}`).toSorted();
    },
  };
}

export type OldTable = Awaited<ReturnType<typeof oldTable>>;

/** From where to where, and how many rows each step changed. */
export const changes = ({ from, to, steps: taken }: MigrationReport) => [
  from,
  to,
  ...taken.map(({ changed }) => changed),
];

/** What that table becomes. */
export const wanted = Array.from({ length: rowCount }, (_, at) => at)
  .flatMap((at) =>
    at % 13 === 0
      ? []
      : [`PER#${at % 9} MORE#${at} {"second":"family${at}"}`, `PER#${at % 9} NEW#${at} {"first":"given${at}"}`],
  )
  .toSorted();

/** Rows that the first step takes away. */
export const gone = rowCount / 13;
