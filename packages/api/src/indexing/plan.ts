import type { ConferenceId, Id, PersonId } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { instantOf } from '../kernel/instant.ts';
import { changeRow, changesPrefix, expiryOf, indexedFrom, indexedKey, type IndexedData } from '../rows/index-rows.ts';
import { isMerged, mergedFrom } from '../rows/merge.ts';
import { personKey } from '../rows/person.ts';
import { isForgiven } from './mistakes.ts';
import { publicPart } from './public-part.ts';
import { digestOf, publicView, type PublicView } from './view.ts';
import { viewRows } from './view-rows.ts';

/** What is to be written so that the index says of a node what everybody sees of it. */
export interface IndexPlan {
  readonly id: Id;
  /** Transactions, one after the other: each says in the node's row what stands in the index after it. */
  readonly steps: readonly (readonly Action[])[];
  /** Words that the node says only now, or no more: their corrections come and go when that is written. */
  readonly left: readonly string[];
  /** The node's row after the last step. */
  readonly row: Row;
  /** The time that the change is told to have. */
  readonly plannedAt: Date;
}

/** What else may have changed of somebody that everybody sees, and their own rows do not say. */
export interface Touch {
  /** The conference in which they have a part. */
  readonly partIn?: ConferenceId;
}

/** One transaction changes so many rows of the index. */
const maxChanges = 80;

const nothing: IndexedData = { rows: {}, words: [], content: null, changedAt: '' };

/** @returns null where nothing is to be written */
export async function indexPlan(
  { table, clock }: Pick<Store, 'table' | 'clock'>,
  id: Id,
  { partIn }: Touch,
): Promise<IndexPlan | null> {
  const now = clock();
  const [known, view, part] = await Promise.all([
    table.get(indexedKey(id)),
    publicView(table, id, instantOf(now)),
    partIn === undefined ? null : publicPart(table, partIn, id),
  ]);
  const before = known ? indexedFrom(known) : nothing;
  if (view === null && before.content === null && before.left === undefined) return null;
  const told = before.parts ?? noParts;
  const parts = view === null ? noParts : partsAfter(told, partIn, part);
  const isSame = view?.content === before.content && parts === told;
  const times = timesOf(before, view, now.toISOString(), isSame);
  const { rows, words } = view === null ? { rows: [], words: [] } : viewRows(id, view, times.changedAt);
  const removal =
    times.removedAt === undefined
      ? []
      : [changeRow({ id, isRemoved: true, mergedInto: await mergedInto(table, id, view) }, times.removedAt)];
  const wanted = { rows: [...removal, ...rows], words, parts, ...times, content: view?.content ?? null };
  return planOf({ id, known, before, wanted, now });
}

/** The person into whom somebody was merged whom everybody saw. */
async function mergedInto(table: Table, id: Id, view: PublicView | null): Promise<Id | null> {
  const row = view === null && id.startsWith('per_') ? await table.get(personKey(id as PersonId)) : null;
  if (row === null || !isMerged(row)) return null;
  const { isPublic, mergedInto: into } = mergedFrom(row);
  return isPublic ? into : null;
}

/** What is seen only from a later instant on is told then; what it hid until then is told as removed at once. */
function timesOf(
  before: IndexedData,
  view: PublicView | null,
  at: string,
  isSame: boolean,
): Pick<IndexedData, 'changedAt' | 'removedAt'> {
  const wasSeen = before.content !== null && before.changedAt <= at;
  const removedAt = wasSeen ? at : before.removedAt;
  const removal = removedAt !== undefined && { removedAt };
  if (view === null) return { changedAt: before.content === null ? before.changedAt : at, ...removal };
  if (view.from !== null) return { changedAt: view.from, ...removal };
  return { changedAt: isSame ? before.changedAt : at };
}

type Parts = NonNullable<IndexedData['parts']>;

const noParts: Parts = {};

function partsAfter(parts: Parts, partIn: ConferenceId | undefined, part: string | null): Parts {
  if (partIn === undefined || (parts[partIn] ?? null) === part) return parts;
  const { [partIn]: _before, ...others } = parts;
  return part === null ? others : { ...others, [partIn]: part };
}

const isChange = (key: string): boolean => key.startsWith(changesPrefix);

const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

function keyOf(text: string): Key {
  const [pk = '', sk = ''] = text.split('\n');
  return { pk, sk };
}

interface Wanted extends Pick<IndexedData, 'content' | 'changedAt' | 'removedAt' | 'words'> {
  readonly parts: Parts;
  readonly rows: readonly Row[];
}

interface Difference {
  readonly id: Id;
  readonly known: Row | null;
  readonly before: IndexedData;
  readonly wanted: Wanted;
  readonly now: Date;
}

function planOf({ id, known, before, wanted, now }: Difference): IndexPlan | null {
  const standing = new Map(Object.entries(before.rows));
  const rows = new Map(wanted.rows.map((row) => [keyText(row), row]));
  const removed = [...standing.keys()].filter((key) => !rows.has(key)).map((key) => [key, null] as const);
  const puts = [...rows].filter(([key, row]) => standing.get(key) !== digestOf(row.data));
  // What the list of changes tells is written first: an index that is left half made loses nothing of it.
  const changes = [...removed, ...puts].toSorted(([one], [other]) => Number(isChange(other)) - Number(isChange(one)));
  const gone = before.words.filter((word) => !wanted.words.includes(word));
  const come = wanted.words.filter((word) => !before.words.includes(word));
  const left = [...new Set([...(before.left ?? []), ...gone, ...come])].filter(isForgiven);
  const isKept = before.content === wanted.content && (before.parts ?? noParts) === wanted.parts;
  if (changes.length === 0 && isKept && left.length === 0) return null;
  const steps: Action[][] = [];
  let last = known;
  for (let at = 0; at === 0 || at < changes.length; at += maxChanges) {
    const some = changes.slice(at, at + maxChanges);
    for (const [key, row] of some) {
      if (row === null) standing.delete(key);
      else standing.set(key, digestOf(row.data));
    }
    const isLast = at + maxChanges >= changes.length;
    const put = indexedRow(id, last, now.toISOString(), {
      rows: Object.fromEntries(standing),
      words: isLast ? wanted.words : [...new Set([...before.words, ...wanted.words])],
      content: isLast ? wanted.content : 'under way',
      changedAt: wanted.changedAt,
      ...(Object.keys(wanted.parts).length > 0 && { parts: wanted.parts }),
      ...(wanted.removedAt !== undefined && { removedAt: wanted.removedAt }),
      ...(left.length > 0 && { left }),
    });
    const when = last === null ? ('absent' as const) : { version: last.version };
    steps.push([
      ...some.map(([key, row]): Action => (row === null ? { remove: keyOf(key) } : { put: row })),
      { put, when },
    ]);
    last = put;
  }
  return { id, steps, left, row: last!, plannedAt: now };
}

/** What was seen and is not any more is known for as long as its removal is told. */
function indexedRow(id: Id, before: Row | null, at: string, data: IndexedData): Row {
  const row = newRow('Indexed', indexedKey(id), data, at);
  const version = (before?.version ?? 0) + 1;
  return { ...row, version, ...(data.content === null && { expiresAt: expiryOf(data.changedAt) }) };
}

/** Says that the corrections of all words are as they should be. */
export function withoutLeft({ id, row }: IndexPlan): Action {
  const { left: _left, ...data } = indexedFrom(row);
  return { put: indexedRow(id, row, row.createdAt, data), when: { version: row.version } };
}
