import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFileIn } from './engine/data-file.ts';
import { lockFolder } from './engine/folder-lock.ts';
import type { LocalSettings } from '../kernel/settings.ts';
import { dataFolder, openStore, type Store } from './store.ts';

const prefix = 'snapshot-';
const options = { isPatient: true };

/**
 * The data of the embedded engine as they are at one moment, in a copy with an engine of its own: whoever reads it page
 * by page meets nothing that others write meanwhile, and so no half of a write. Another engine is read as it is.
 */
export async function openSnapshot(settings: LocalSettings): Promise<Store> {
  if (settings.DYNAMODB_ENDPOINT !== undefined) return openStore(settings, options);
  const folder = await dataFolder(settings.DATA_DIR);
  const file = dataFileIn(folder);
  file.check();
  if (!existsSync(file.path)) return openStore(settings, options);
  await removeAbandoned(folder);
  const copy = await mkdtemp(join(folder, prefix));
  const unlock = lockFolder(copy);
  const remove = async (): Promise<void> => {
    unlock();
    await rm(copy, { recursive: true });
  };
  try {
    file.copyInto(copy);
    const store = await openStore({ DATA_DIR: copy, DYNAMODB_ENDPOINT: undefined }, options);
    return { ...store, close: () => store.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A process that was killed leaves its copy behind, but not its lock. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(prefix)))
    try {
      lockFolder(join(folder, name))();
      await rm(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody is at work on it.
    }
}
