import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data of the embedded engine in a data folder, and our notes on them. */
export interface DataFile {
  readonly path: string;
  /** @throws an error in words when the file is damaged, or is gone though tables were filled in it */
  check(): void;
  /** Copies all tables, as they are at one moment, into a folder, while others may be at work on them. */
  copyInto(folder: string): void;
  /** Returns whether a table was filled here before: then it is not filled anew without a word. */
  wasFilled(table: string): boolean;
  /** Notes that a table is filled, beside the file: so it is known also when the file is lost. */
  noteFilled(table: string): void;
  /** Forgets that a table was filled. */
  forget(table: string): void;
  /** Takes the file away, with all tables and whatever is known of them. */
  remove(): void;
}

export const lost = (what: string): Error =>
  new Error(
    `${what} Put it back from a backup; or npm run reset begins anew, and npm run import -- graph FILE then brings a file of npm run export.`,
  );

const fileName = 'wikicon.db';

/** The longest wait for others who are at work on the file, in milliseconds. */
const patience = 10_000;

export function dataFileIn(folder: string): DataFile {
  const path = join(folder, fileName);
  const marker = join(folder, 'tables.txt');
  const filled = (): readonly string[] =>
    existsSync(marker)
      ? readFileSync(marker, 'utf8')
          .split(/\r?\n/)
          .filter((line) => line !== '')
      : [];
  const note = (tables: readonly string[]): void => {
    if (tables.length > 0) writeFileSync(marker, `${tables.join('\n')}\n`);
    else rmSync(marker, { force: true });
  };
  return {
    path,
    check() {
      const bytes = existsSync(path) ? statSync(path).size : null;
      if (bytes === null || bytes === 0) {
        if (filled().length > 0) throw lost(`The data file ${path} is ${bytes === null ? 'gone' : 'empty'}.`);
      } else if (isDamaged(path)) throw lost(`The data file ${path} is damaged.`);
    },
    copyInto(target) {
      const file = new DatabaseSync(path, { timeout: patience });
      try {
        file.prepare('VACUUM INTO ?').run(join(target, fileName));
      } finally {
        file.close();
      }
    },
    wasFilled: (table) => filled().includes(table),
    noteFilled(table) {
      if (!filled().includes(table)) note([...filled(), table]);
    },
    forget: (table) => note(filled().filter((one) => one !== table)),
    remove() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
      rmSync(marker, { force: true });
    },
  };
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const damages = new Set([11, 26]);

/** Reads the whole file, as SQLite lays it out: a fraction of a second for each 100 MB. */
function isDamaged(path: string): boolean {
  let file: DatabaseSync | null = null;
  try {
    file = new DatabaseSync(path, { timeout: patience });
    const [first] = file.prepare('PRAGMA quick_check(1)').all() as { readonly quick_check: string }[];
    return first?.quick_check !== 'ok';
  } catch (error) {
    // Others may be at work on it, or the disk is full: that is no damage.
    return damages.has((error as { readonly errcode?: number }).errcode ?? 0);
  } finally {
    file?.close();
  }
}
