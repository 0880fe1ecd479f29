import { access, open, rename, type FileHandle } from 'node:fs/promises';
import type { ItemPage, Items } from '../dynamo/items.ts';
import { keyOfItem, type Item, type Key } from '../dynamo/row.ts';
import { refuse } from '../kernel/diagnostic.ts';
import { canonicalText } from '../dynamo/canonical.ts';
import { createChain, type Chain } from './chain.ts';
import { format, version, type Head } from './head.ts';
import { fateOf, isKept, kindOf } from './kept.ts';
import { readGraphFile, readPart } from './read.ts';

export interface ExportReport {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly exportedAt: string;
  /** Rows of an earlier try that were there already. */
  readonly resumedAfter: number;
  /** The rows that stay: passing ones and credentials, as far as this try met them. */
  readonly leftOut: Readonly<Record<string, number>>;
}

interface Needs {
  readonly items: Items;
  readonly table: string;
  /** The last step of migration that the rows have taken. */
  readonly migration: number;
  readonly now: Date;
  readonly showProgress: (rows: number, about: number) => void;
}

/** Only its owner may read what only administrators may see. */
const mode = 0o600;

/** A part of yesterday and the rest of today would be the graph of no day. */
const maxPartHours = 12;

/**
 * Writes every row that is kept into a file, page by page, and reads the file once more before it gets its name.
 * An interrupted try leaves `FILE.part`, whose last whole row says where the next one goes on.
 *
 * @throws FileProblems when there is a file already, or a part that does not belong to this table
 */
export async function writeGraphFile(file: string, needs: Needs): Promise<ExportReport> {
  if (await isThere(file)) return refuse(file, 'It is there already, and is not written over.');
  const part = `${file}.part`;
  const handle = await open(part, (await isThere(part)) ? 'r+' : 'wx+', mode).catch((error: NodeJS.ErrnoException) =>
    refuse(part, `It cannot be written: ${error.code}.`),
  );
  try {
    await handle.chmod(mode);
    const begun = (await resumed(handle, part, needs)) ?? (await begin(handle, needs));
    const leftOut = begun.isWhole ? {} : await writeRows(handle, begun, needs);
    await handle.sync();
    const { head, end, bytes } = await verified(handle, needs.migration);
    await rename(part, file);
    return { file, ...end, bytes, exportedAt: head.exportedAt, resumedAfter: begun.rows, leftOut };
  } finally {
    await handle.close();
  }
}

interface Begun {
  readonly chain: Chain;
  readonly rows: number;
  readonly bytes: number;
  readonly last: Item | null;
  readonly isWhole: boolean;
}

async function resumed(handle: FileHandle, name: string, { table, migration, now }: Needs): Promise<Begun | null> {
  const part = await readPart(handle, migration);
  if (part === null) return null;
  const { head } = part;
  const hours = (now.getTime() - Date.parse(head.exportedAt)) / 3_600_000;
  if (head.table !== table || head.migration !== migration || !(hours < maxPartHours))
    return refuse(
      name,
      `It was begun at ${head.exportedAt} for the table ${head.table} and cannot be gone on with; remove it to begin anew.`,
    );
  await handle.truncate(part.bytes);
  return part;
}

async function begin(handle: FileHandle, { table, migration, now }: Needs): Promise<Begun> {
  const head: Head = { format, version, migration, table, exportedAt: now.toISOString() };
  const chain = createChain();
  const line = Buffer.from(chain.append('head', JSON.stringify(head)));
  await handle.truncate(0);
  await handle.write(line, 0, line.length, 0);
  return { chain, rows: 0, bytes: line.length, last: null, isWhole: false };
}

/** @returns the number of rows of each kind that stayed */
async function writeRows(
  handle: FileHandle,
  begun: Begun,
  { items, showProgress }: Needs,
): Promise<Record<string, number>> {
  const { chain } = begun;
  const leftOut: Record<string, number> = {};
  let { rows, bytes } = begun;
  const about = await items.about();
  for (let after: Key | null | undefined = begun.last && keyOfItem(begun.last); after !== undefined;) {
    const page: ItemPage = await items.page(after);
    const lines: string[] = [];
    for (const item of page.items)
      if (mayLeave(item)) lines.push(chain.append('row', canonicalText(item)));
      else leftOut[kindOf(item)] = (leftOut[kindOf(item)] ?? 0) + 1;
    await write(lines);
    rows += lines.length;
    showProgress(rows, Math.max(rows, about));
    after = page.next ?? undefined;
  }
  await write([chain.append('end', JSON.stringify({ rows, sha256: chain.sha256() }))]);
  return leftOut;

  async function write(lines: readonly string[]): Promise<void> {
    const text = Buffer.from(lines.join(''));
    for (let done = 0; done < text.length;)
      done += (await handle.write(text, done, text.length - done, bytes + done)).bytesWritten;
    bytes += text.length;
  }
}

/** @throws for a kind about which nobody has decided: it may be one that must not leave */
function mayLeave(item: Item): boolean {
  const { pk, sk } = keyOfItem(item);
  if (fateOf(item) === null)
    return refuse(
      `${pk} / ${sk}`,
      `Whether a row of the kind “${kindOf(item)}” may leave, this version does not know.`,
    );
  return isKept(item);
}

async function verified(handle: FileHandle, migration: number) {
  const rows = readGraphFile(handle, migration);
  for (;;) {
    const { done, value } = await rows.next();
    if (done) return value;
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
