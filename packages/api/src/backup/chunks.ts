import type { FileHandle } from 'node:fs/promises';
import { keyOfItem, toItem, type Item } from '../dynamo/row.ts';
import { refuse } from '../kernel/diagnostic.ts';
import { latest } from '../migration/state.ts';
import { changesOf, type Step } from '../migration/steps/step.ts';
import { isKept, kindOf } from './kept.ts';
import { readGraphFile, type FileRow, type Told } from './read.ts';

/** Rows that are compared and written together, each once. */
export type Chunk = ReadonlyMap<string, FileRow>;

/** The store answers for no more keys at once. */
const chunkRows = 100;

/**
 * The rows of a file as this program writes them, whichever older one wrote the file.
 *
 * @param standing the rows of the file that a step would make as well, which goes before; whoever reads a file first
 *   gets them added, and hands them on to whoever reads it next
 * @throws FileProblems when the file is damaged, or has a row that does not come in
 */
export async function* chunksOf(
  file: FileHandle,
  steps: readonly Step[],
  standing: Set<string>,
): AsyncGenerator<Chunk, Told> {
  const rows = readGraphFile(file, latest(steps));
  let chunk = new Map<string, FileRow>();
  /** The keys of the chunk that no line of the file has. */
  const made = new Set<string>();
  let pending: readonly Step[] | null = null;
  for (;;) {
    const { done, value } = await rows.next();
    if (done) {
      if (chunk.size > 0) yield chunk;
      return value;
    }
    const { line, head } = value;
    pending ??= steps.filter(({ number }) => number > head.migration);
    const own = keyTextOf(value.item);
    if (pending.some(({ makes }) => makes === kindOf(value.item))) standing.add(own);
    for (const item of asNow(value, pending)) {
      const key = keyTextOf(item);
      if (key !== own && standing.has(key)) continue;
      const known = chunk.get(key);
      if (known && !(made.has(key) && standing.has(key)))
        return refuse(`line ${line}`, `Its key stands on line ${known.line} too.`);
      if (key === own) made.delete(key);
      else made.add(key);
      chunk.set(key, { line, head, item: arriving(line, item) });
      if (chunk.size < chunkRows) continue;
      yield chunk;
      chunk = new Map();
      made.clear();
    }
  }
}

const keyTextOf = (item: Item): string => {
  const { pk, sk } = keyOfItem(item);
  return `${pk}\n${sk}`;
};

function asNow({ line, item }: FileRow, pending: readonly Step[]): readonly Item[] {
  try {
    return changesOf(item, pending)?.map(toItem) ?? [item];
  } catch (error) {
    return refuse(`line ${line}`, (error as Error).message);
  }
}

/** Credentials in a file are forged, for none ever leaves. */
function arriving(line: number, item: Item): Item {
  const { pk, sk } = keyOfItem(item);
  if (pk === '' || sk === '') return refuse(`line ${line}`, 'It is a row without a key.');
  if (!isKept(item)) return refuse(`line ${line}`, `A row of the kind “${kindOf(item)}” does not come in from a file.`);
  return item;
}
