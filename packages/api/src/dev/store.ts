import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreAddress } from '../dynamo/address.ts';
import { createClient, type StoreClient } from '../dynamo/client.ts';
import { dataFileIn, type DataFile } from './engine/data-file.ts';
import { startEngine } from './engine/engine.ts';
import { keepEngine } from './engine/keeper.ts';
import type { LocalSettings } from '../kernel/settings.ts';

export interface Store {
  readonly client: StoreClient;
  readonly endpoint: StoreAddress['endpoint'];
  /** The data of the embedded engine; null where the settings name another engine. */
  readonly file: DataFile | null;
  close(): Promise<void>;
}

interface Options {
  readonly isPatient?: boolean;
  readonly onLost?: (error: Error) => void;
  readonly onBack?: () => void;
}

/**
 * The engine that the settings name, or the embedded one with its data in DATA_DIR, which is started again whenever it
 * ends. Several may be at work on one folder at the same time (docs/decisions/0023).
 *
 * @throws an error in words, also when data that was there is lost or damaged
 */
export async function openStore(
  { DYNAMODB_ENDPOINT, DATA_DIR }: Pick<LocalSettings, 'DYNAMODB_ENDPOINT' | 'DATA_DIR'>,
  { isPatient = false, onLost = () => undefined, onBack = () => undefined }: Options = {},
): Promise<Store> {
  if (DYNAMODB_ENDPOINT !== undefined) {
    const client = createClient({ endpoint: DYNAMODB_ENDPOINT, isPatient });
    return { client, endpoint: DYNAMODB_ENDPOINT, file: null, close: async () => client.destroy() };
  }
  const file = dataFileIn(await dataFolder(DATA_DIR));
  const start = async () => {
    file.check();
    return startEngine(file.path);
  };
  const engine = await keepEngine({ start, onLost, onBack });
  const client = createClient({ endpoint: engine.endpoint, isPatient });
  return {
    client,
    endpoint: engine.endpoint,
    file,
    async close() {
      client.destroy();
      await engine.stop();
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

/** @throws an error in words when it can be neither made nor written */
export async function dataFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    throw new Error(`The data folder ${folder} cannot be written. Choose another with DATA_DIR.`);
  }
}
