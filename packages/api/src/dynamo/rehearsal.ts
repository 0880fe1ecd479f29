import type { Key, Row } from './row.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { keyOfAction, type Condition } from './transaction.ts';

interface Known {
  /** Null where there is no table yet. */
  readonly table: Table | null;
  /** A partition that was read whole, with its rows. */
  readonly partition: string;
  readonly rows: readonly Row[];
}

/** A store on which writes are tried by all rules: it sees what stands in the table, and keeps to itself what is written. */
export function rehearsalOf({ table, partition, rows }: Known): Store {
  const seen = new Map<string, Row | null>(rows.map((row) => [keyOf(row), row]));
  const get = async (key: Key): Promise<Row | null> => (await getMany([key]))[0]!;

  return {
    table: {
      onCorrupt: table?.onCorrupt ?? (() => undefined),
      get,
      getMany,
      // Rows that are tried are read one by one: a range is read only of nodes that stood there before.
      all: (range) => Promise.resolve(table?.all(range) ?? []),
      first: (range, limit) => Promise.resolve(table?.first(range, limit) ?? []),
    },
    writer: {
      put: (written) => {
        for (const row of written) seen.set(keyOf(row), row);
        return Promise.resolve();
      },
      remove: (keys) => {
        for (const key of keys) seen.set(keyOf(key), null);
        return Promise.resolve();
      },
    },
    newer: { put: () => Promise.resolve(), begin: () => Promise.resolve() },
    clock: () => new Date(),
    transactor: {
      async run(actions) {
        const found = await getMany(actions.map(keyOfAction));
        const failed = actions.flatMap(({ when }, at) =>
          when === undefined || holds(when, found[at]!) ? [] : [[at, found[at]!] as const],
        );
        if (failed.length > 0) return { done: false, failed: new Map(failed) };
        for (const [at, action] of actions.entries()) {
          if ('put' in action) seen.set(keyOf(action.put), action.put);
          else if ('remove' in action) seen.set(keyOf(action.remove), null);
          else if ('touch' in action) seen.set(keyOf(action.touch), { ...found[at]!, stamp: action.stamp });
        }
        return { done: true };
      },
    },
  };

  async function getMany(keys: readonly Key[]): Promise<(Row | null)[]> {
    const unknown = keys.filter((key) => key.pk !== partition && !seen.has(keyOf(key)));
    const read = table === null || unknown.length === 0 ? [] : await table.getMany(unknown);
    for (const [at, key] of unknown.entries()) seen.set(keyOf(key), read[at] ?? null);
    return keys.map((key) => seen.get(keyOf(key)) ?? null);
  }
}

const keyOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

function holds(when: Condition, row: Row | null): boolean {
  if (when === 'absent' || row === null) return when === 'absent' && row === null;
  if (when === 'present') return true;
  return 'version' in when ? row.version === when.version : 'stamp' in when ? row.stamp === when.stamp : true;
}
