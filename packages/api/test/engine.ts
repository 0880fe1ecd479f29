import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { createClient } from '../src/dynamo/client.ts';
import { ensureTable } from '../src/dynamo/admin.ts';
import { openTable } from '../src/dynamo/table.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { startEngine, type Engine } from '../src/dev/engine/engine.ts';
import { loadEmbedded } from '../src/seed/embedded.ts';
import { takeFastPath } from './fast-path.ts';

/** The demo's days in tests. */
const now = new Date('2026-11-23T05:00:00Z');

export interface TestStore extends Awaited<ReturnType<typeof storeAt>> {
  close(): Promise<void>;
}

/** An engine that somebody runs already, such as DynamoDB Local. */
const given = process.env['DYNAMODB_ENDPOINT'];

/** This process's own engine, in memory; it ends with the process. */
let shared: Promise<Engine> | undefined;

/** An empty table of its own in a real engine; the engine is shared by all test files of a worker. */
export async function emptyStore(): Promise<TestStore> {
  const store = await sdkStore();
  takeFastPath(store.client, store.endpoint);
  return store;
}

/** The same for tests of what stands on the SDK itself: nothing is asked but by way of it. */
export async function sdkStore(): Promise<TestStore> {
  const endpoint = given ?? (await (shared ??= startEngine())).endpoint;
  const store = await storeAt(endpoint, `test-${crypto.randomUUID()}`);
  const close = async () => {
    await store.client.send(new DeleteTableCommand({ TableName: store.name }));
    store.client.destroy();
  };
  return { ...store, close };
}

/** A file with the embedded conferences, which is filled once in a process. */
let seeded: Promise<string> | undefined;
const seededTable = 'seeded';

/** A table with the embedded conferences, in an engine of its own on a copy of one file. */
export async function seededStore(): Promise<TestStore> {
  if (given !== undefined) return filled(await emptyStore());
  const file = await (seeded ??= seed());
  const copy = `${file}-${crypto.randomUUID()}`;
  await copyFile(file, copy);
  const store = await ownStore(copy);
  const close = async () => {
    await store.close();
    await rm(copy);
  };
  return { ...store, close };
}

async function seed(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'seed-')), 'seed.db');
  const store = await filled(await ownStore(file));
  await store.close();
  return file;
}

async function filled(store: TestStore): Promise<TestStore> {
  await loadEmbedded({ ...store, now });
  return store;
}

/** A table in an engine of its own, which keeps it in a file. */
export async function ownStore(file: string): Promise<TestStore> {
  const engine = await startEngine(file);
  const store = await storeAt(engine.endpoint, seededTable);
  takeFastPath(store.client, store.endpoint);
  const close = async () => {
    store.client.destroy();
    await engine.stop();
  };
  return { ...store, close };
}

async function storeAt(endpoint: string, name: string) {
  const client = createClient({ endpoint });
  await ensureTable(client, name);
  const { transactor, writer, newer, clock } = storeOf({ client, tableName: name });
  return {
    endpoint,
    client,
    name,
    table: openTable({ client, name }),
    transactor,
    writer,
    newer,
    clock,
  };
}
