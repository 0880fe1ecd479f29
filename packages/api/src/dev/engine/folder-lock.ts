import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The longest wait for a server that is just ending, in milliseconds. */
const patience = 1_000;

/**
 * Takes a data folder for a server, until it ends: two would do each other's jobs and move the demo's days twice.
 * The lock is the operating system's, by way of SQLite, on every platform: it goes with the process, however that ends,
 * and no number of a process that is gone is ever mistaken for one.
 *
 * @returns what gives it back
 * @throws an error in words when another server has it, or when it cannot be taken at all
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'server.lock');
  let file: DatabaseSync | null = null;
  try {
    file = new DatabaseSync(path, { timeout: patience });
    file.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
    const taken = file;
    return () => taken.close();
  } catch (error) {
    const reason = isBusy(error)
      ? `Another server (process ${holderOf(file!)}) works on the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`
      : `The file ${path} cannot be locked: ${(error as Error).message}. Remove it if no server works on the folder and the disk has room.`;
    file?.close();
    throw new Error(reason, { cause: error });
  }
}

/** SQLITE_BUSY, in the lowest byte of a code that may say more. */
const isBusy = (error: unknown): boolean => ((error as { readonly errcode?: number }).errcode ?? 0) % 256 === 5;

const holderOf = (file: DatabaseSync): number =>
  (file.prepare('PRAGMA user_version').get() as { readonly user_version: number }).user_version;
