import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, type StoreClient } from './dynamo/client.ts';
import { startEngine } from './engine/engine.ts';
import type { LocalSettings } from './settings.ts';

export interface Store {
  readonly client: StoreClient;
  close(): Promise<void>;
}

/** The engine that the settings name, or the embedded one with its data in DATA_DIR. */
export async function openStore(
  { DYNAMODB_ENDPOINT, DATA_DIR }: LocalSettings,
  { isPatient = false } = {},
): Promise<Store> {
  const engine =
    DYNAMODB_ENDPOINT === undefined ? await startEngine(join(await dataFolder(DATA_DIR), 'wikicon.db')) : null;
  const client = createClient({ endpoint: engine?.endpoint ?? DYNAMODB_ENDPOINT ?? null, isPatient });
  return {
    client,
    async close() {
      client.destroy();
      await engine?.stop();
    },
  };
}

/** The key that seals cursors, made once: cursors outlive a restart. */
export async function cursorKey(dataDir: string): Promise<string> {
  const file = join(await dataFolder(dataDir), 'cursor.key');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const key = randomBytes(32).toString('hex');
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

async function dataFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    throw new Error(`The data folder ${folder} cannot be written. Choose another with DATA_DIR.`);
  }
}
