import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a server that is just ending is waited for, in milliseconds. */
const patience = 1_000;

/**
 * Takes a data folder for a server, until it ends: two would do each other's jobs and move the demo's days twice.
 * The lock is the operating system's, by way of SQLite, on every platform: it goes with the process, however that ends,
 * and no number of a process that is gone is ever mistaken for one.
 *
 * @returns what gives it back
 * @throws an error in words when another server has it
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'server.lock'), { timeout: patience });
  try {
    file.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
  } catch {
    const { user_version: pid } = file.prepare('PRAGMA user_version').get() as { readonly user_version: number };
    file.close();
    throw new Error(
      `Another server (process ${pid}) works on the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`,
    );
  }
  return () => file.close();
}
