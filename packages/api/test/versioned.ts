import { createLeanClient } from '../src/dynamo/lean/client.ts';
import { readVersion } from '../src/dynamo/lean/version.ts';
import { markedTransactor } from '../src/dynamo/marked.ts';
import type { Row } from '../src/dynamo/row.ts';
import { createTransactor, type Action } from '../src/dynamo/transaction.ts';
import { createVersions, type Versions } from '../src/dynamo/versions.ts';
import type { TestStore } from './engine.ts';
import { proofsIn } from './rows.ts';

/** A conference whose version is looked at, and writes of its rows. */
export function versioned(store: TestStore, ulid: string) {
  const partition = `VER#${ulid}`;
  const versions = createVersions(store);
  const lean = { client: createLeanClient(store), name: store.name };
  const state = (of = partition) => readVersion(lean, of);
  const row = (sk: string, pk = `CON#${ulid}`): Row => ({
    pk,
    sk,
    type: 'Session',
    version: 1,
    createdAt: '2026-11-29T00:00:00.000Z',
    updatedAt: '2026-11-29T00:00:00.000Z',
    data: {},
  });
  /** A process that is gone before it closes. */
  const gone: Versions = { ...versions, close: () => Promise.resolve() };
  return {
    partition,
    versions,
    state,
    row,
    async version(): Promise<string> {
      const found = await state();
      if (found.kind !== 'settled') throw new Error(`It is ${found.kind}.`);
      return found.version;
    },
    markers: async (): Promise<Row[]> =>
      (await proofsIn(store)).filter(({ pk, sk }) => pk === partition && sk !== 'VER'),
    puts: (length: number): Action[] =>
      Array.from({ length }, (_, at): Action => ({ put: row(`SES#${String(at).padStart(3, '0')}`) })),
    unclosed: markedTransactor(createTransactor(store), gone),
  };
}

const soon = 1_000;

/** A moment by which everything that was written until now is older. */
export const afterNow = (): Date => new Date(Date.now() + soon);
