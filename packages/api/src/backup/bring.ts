import { open, type FileHandle } from 'node:fs/promises';
import { canonicalText } from '../dynamo/canonical.ts';
import type { PersonId } from '@wikicon/schema';
import type { Items } from '../dynamo/items.ts';
import { versionsOfKey } from '../dynamo/versioned.ts';
import { keyOfItem, type Item, type Key } from '../dynamo/row.ts';
import { FileProblems, refuse, type Diagnostic } from '../kernel/diagnostic.ts';
import type { Step } from '../migration/steps/step.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { erasedIn, personIn } from './erased.ts';
import { isKept, isLast } from './kept.ts';
import type { FileRow, Told } from './read.ts';

export interface GraphImportReport {
  readonly file: string;
  readonly exportedAt: string;
  readonly isDryRun: boolean;
  readonly rows: number;
  /** Rows of the file that were not in the table. */
  readonly created: number;
  readonly unchanged: number;
  /** Rows that were in the table with another content. */
  readonly replaced: number;
  /** Rows of the table of which the file says nothing: they stay. */
  readonly beside: number;
  /** People of the file who were erased in the table since: they came back, and went again. */
  readonly erasedAgain: number;
  readonly requests: Items['requests'];
}

interface Needs {
  /** Asked once the file is known to be whole. Null when there is no table, and none is to be made. */
  readonly ready: () => Promise<Items | null>;
  readonly steps: readonly Step[];
  readonly mayReplace: boolean;
  readonly isDryRun: boolean;
  /** Takes people out of everything that names them. */
  readonly erase: (people: readonly PersonId[]) => Promise<void>;
  readonly showProgress: (rows: number, all: number) => void;
}

/** One reading of a file. */
interface Reading extends Needs {
  /** Rows of the file that a step of migration would make as well (chunks.ts). */
  readonly standing: Set<string>;
}

/** The limit of rows that are named because the table differs from the file. */
const maxNamed = 10;

/** The number of rows that are written at the same time. */
const width = 20;

/**
 * Brings a file of the graph into a table. The file is read three times, so that nothing is written before all of it
 * is known to be whole, and to go together with what is there.
 *
 * @throws FileProblems when it is damaged, or the table has other rows in its places
 */
export async function bringGraphFile(path: string, needs: Needs): Promise<GraphImportReport> {
  const file = await open(path, 'r');
  try {
    const standing = new Set<string>();
    const { head, end } = await each(file, { ...needs, standing }, async () => undefined);
    const items = await needs.ready();
    const found = await compare(file, { ...needs, standing, items }, end.rows);
    if (found.replaced > 0 && !needs.mayReplace) throw new FileProblems(inTheWay(found));
    const { isDryRun } = needs;
    if (items !== null && !isDryRun && found.created + found.replaced > 0)
      await items.during(found.conferences.values(), () => write(file, { ...needs, standing, items }, found));
    if (!isDryRun && found.erased.length > 0) await needs.erase(found.erased);
    const { rows, created, unchanged, replaced, beside } = found;
    const told = { rows, created, unchanged, replaced, beside, erasedAgain: found.erased.length };
    const requests = { ...(items?.requests ?? { reads: 0, writes: 0 }) };
    return { file: path, exportedAt: head.exportedAt, isDryRun, ...told, requests };
  } finally {
    await file.close();
  }
}

interface Found {
  rows: number;
  created: number;
  unchanged: number;
  replaced: number;
  beside: number;
  /** Rows that set something going once they are there. */
  last: number;
  /** A key in the partition of each conference that has rows in the file. */
  readonly conferences: Map<string, Key>;
  readonly others: FileRow[];
  readonly erased: PersonId[];
}

async function each(
  file: FileHandle,
  { steps, standing }: Reading,
  work: (chunk: Chunk) => Promise<unknown>,
): Promise<Told> {
  const chunks = chunksOf(file, steps, standing);
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return value;
    await work(value);
  }
}

async function compare(
  file: FileHandle,
  needs: Reading & { readonly items: Items | null },
  all: number,
): Promise<Found> {
  const { items, showProgress } = needs;
  const none = { rows: 0, created: 0, unchanged: 0, replaced: 0, beside: 0, last: 0 };
  const found: Found = { ...none, conferences: new Map(), others: [], erased: [] };
  const around = items === null ? { kept: 0, erased: new Set<PersonId>() } : await lookAround(items);
  await each(file, needs, async (chunk) => {
    const there = items === null ? new Map<string, Item>() : await present(items, chunk);
    for (const [key, row] of chunk) {
      found.rows += 1;
      const state = stateOf(row.item, there.get(key));
      found[state] += 1;
      const place = keyOfItem(row.item);
      // Of those without a change too: somebody may write there before the file does, or an earlier run have begun.
      if (versionsOfKey(place) !== null) found.conferences.set(place.pk, place);
      if (isLast(row.item) && state !== 'unchanged') found.last += 1;
      const person = personIn(row.item);
      if (person !== null && around.erased.has(person)) found.erased.push(person);
      if (state === 'replaced' && found.others.length < maxNamed) found.others.push(row);
    }
    showProgress(found.rows, 2 * Math.max(all, found.rows));
  });
  found.beside = around.kept - found.unchanged - found.replaced;
  return found;
}

async function write(file: FileHandle, needs: Reading & { readonly items: Items }, found: Found): Promise<void> {
  const { items, showProgress } = needs;
  let done = 0;
  await each(file, needs, (chunk) => writeDue(chunk, false));
  if (found.last > 0) await each(file, needs, (chunk) => writeDue(chunk, true));

  async function writeDue(chunk: Chunk, last: boolean): Promise<void> {
    const mine = new Map([...chunk].filter(([, row]) => isLast(row.item) === last));
    if (mine.size === 0) return;
    const there = await present(items, mine);
    const due = [...mine].filter(([key, { item }]) => stateOf(item, there.get(key)) !== 'unchanged');
    for (let at = 0; at < due.length; at += width)
      await Promise.all(due.slice(at, at + width).map(([key, row]) => put(row, there.has(key))));
    done += mine.size;
    showProgress(found.rows + done, 2 * found.rows);
  }

  async function put({ line, item }: FileRow, isThere: boolean): Promise<void> {
    if (isThere && needs.mayReplace) return items.put(item);
    const other = await items.putNew(item);
    // When the first answer was lost, the second finds what the first has put.
    if (other !== null && stateOf(item, other) !== 'unchanged')
      refuse(`line ${line}`, 'Somebody wrote this row meanwhile. Everything before it came in; begin again.');
  }
}

async function present(items: Items, chunk: Chunk): Promise<Map<string, Item>> {
  const found = await items.getMany([...chunk.values()].map(({ item }) => keyOfItem(item)));
  return new Map(found.map((item) => [`${item['pk']!.S}\n${item['sk']!.S}`, item]));
}

const stateOf = (wanted: Item, there: Item | undefined): 'created' | 'unchanged' | 'replaced' =>
  there === undefined ? 'created' : canonicalText(there) === canonicalText(wanted) ? 'unchanged' : 'replaced';

/** Counts the kept rows of the table, and finds the erased people, before anything comes in. */
async function lookAround(items: Items): Promise<{ readonly kept: number; readonly erased: ReadonlySet<PersonId> }> {
  const erased = new Set<PersonId>();
  let kept = 0;
  for (let after: Key | null | undefined = null; after !== undefined;) {
    const page: Awaited<ReturnType<Items['page']>> = await items.page(after);
    kept += page.items.filter(isKept).length;
    for (const person of page.items.map(erasedIn)) if (person !== null) erased.add(person);
    after = page.next ?? undefined;
  }
  return { kept, erased };
}

function inTheWay({ others, replaced }: Found): Diagnostic[] {
  const named = others.map(({ line, item }) => {
    const { pk, sk } = keyOfItem(item);
    return { place: `line ${line}`, message: `The table has ${pk} / ${sk} with another content.` };
  });
  return [
    ...named,
    {
      place: '',
      message: `Rows of the table with another content than in the file: ${replaced}. Choose another table, or let the file replace them with --replace.`,
    },
  ];
}
