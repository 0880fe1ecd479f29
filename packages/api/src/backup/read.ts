import type { FileHandle } from 'node:fs/promises';
import type { Item } from '../dynamo/row.ts';
import { refuse } from '../kernel/diagnostic.ts';
import { itemOf } from '../dynamo/canonical.ts';
import { createChain, type Chain, type Line } from './chain.ts';
import { endOf, headOf, type End, type Head } from './head.ts';
import { linesOf } from './lines.ts';

/** A row of a file, and where it stands in it. */
export interface FileRow {
  readonly head: Head;
  readonly line: number;
  readonly item: Item;
}

export interface Told {
  readonly head: Head;
  readonly end: End;
  readonly bytes: number;
}

/**
 * Reads a file from its first line to its last, one row in hand at a time, and checks everything that it says of itself.
 * Nobody may act on a row before the file was read to its end once.
 *
 * @throws FileProblems with the line at which it is damaged
 */
export async function* readGraphFile(file: FileHandle, migration: number): AsyncGenerator<FileRow, Told> {
  const reading = beginning();
  let head: Head | null = null;
  let end: End | null = null;
  for await (const { kind, text } of checkedLines(file, reading)) {
    const { line, rows, chain } = reading;
    if (end !== null) return refuse(`line ${line}`, 'The file goes on behind its last line.');
    if ((kind === 'head') !== (head === null)) return refuse(`line ${line}`, 'The first line is not where it belongs.');
    if (kind === 'head') head = at(line, () => headOf(text, migration));
    else if (kind === 'row') yield { head: head!, line, item: at(line, () => itemOf(text)) };
    else {
      end = at(line, () => endOf(text));
      if (end.rows !== rows) return refuse(`line ${line}`, `It counts ${end.rows} rows, and there are ${rows}.`);
      if (end.sha256 !== chain.sha256())
        return refuse(
          `line ${line}`,
          `It says that all before it gives ${end.sha256}, and it gives ${chain.sha256()}.`,
        );
    }
  }
  if (head === null) return refuse('line 1', 'The file is empty.');
  if (end === null) return refuse(`line ${reading.line + 1}`, 'The last line, which counts the rows, is not there.');
  return { head, end, bytes: reading.bytes };
}

/** The whole part of a file whose writing was interrupted. */
export interface Part {
  readonly head: Head;
  readonly chain: Chain;
  readonly rows: number;
  /** The length of the whole part. */
  readonly bytes: number;
  readonly last: Item | null;
  /** Its last line is there: only its name is not yet that of a whole file. */
  readonly isWhole: boolean;
}

/** @returns null when it has not even a whole first line. @throws FileProblems for what is something else */
export async function readPart(file: FileHandle, migration: number): Promise<Part | null> {
  const reading = beginning();
  const found: { head: Head | null; last: Item | null; isWhole: boolean } = { head: null, last: null, isWhole: false };
  try {
    for await (const { kind, text } of checkedLines(file, reading)) {
      if (kind === 'head') found.head = at(1, () => headOf(text, migration));
      else if (kind === 'row') found.last = itemOf(text);
      else found.isWhole = true;
    }
  } catch (error) {
    // Everything behind the last whole line is written anew.
    if (reading.line > 0 && found.head === null) throw error;
  }
  const { head, ...rest } = found;
  return head && { ...rest, head, ...reading };
}

/** The progress of reading a file, beside its content. */
interface Reading {
  readonly chain: Chain;
  line: number;
  bytes: number;
  rows: number;
}

const beginning = (): Reading => ({ chain: createChain(), line: 0, bytes: 0, rows: 0 });

async function* checkedLines(file: FileHandle, reading: Reading): AsyncGenerator<Line> {
  const lines = linesOf(file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>);
  for (;;) {
    const next = await lines.next().catch((error: unknown) => failing(reading.line + 1, error));
    if (next.done) return;
    const line = at(reading.line + 1, () => reading.chain.check(next.value));
    reading.line += 1;
    reading.bytes += next.value.length + 1;
    if (line.kind === 'row') reading.rows += 1;
    yield line;
  }
}

/** Runs the work on a line; its errors name the line. */
function at<Value>(line: number, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    return failing(line, error);
  }
}

function failing(line: number, error: unknown): never {
  // An error of the machine in reading is no damage.
  if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
  return refuse(`line ${line}`, (error as Error).message);
}
