import { ulidOf, type Id, type PersonId } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { flag, list, nullable, optional, parser, record, shape, text } from '../dynamo/shape.ts';
import { anyId, id as idOf } from './checks.ts';

/**
 * The rows by which a public node is found. They are made of its own rows and those of nobody else, stand in partitions
 * of their own, and prove nothing: whoever reads them asks the node itself.
 */

/** Sessions are many: they keep others from no first place among the postings of a word. */
export type PostingGroup = 'S' | 'O';

export const groupOf = (id: Id): PostingGroup => (id.startsWith('ses_') ? 'S' : 'O');

/** The letters of a word that name its partition. */
const groupLetters = 3;

/** The range of postings of words that begin with some letters. @param letters two at least */
export const postingRange = (group: PostingGroup, letters: string) => ({
  partition: `IDX#${group}#${Array.from(letters).slice(0, groupLetters).join('')}`,
  prefix: letters,
});

export interface Posting {
  readonly id: Id;
  /** Sorts what is newer first. */
  readonly rank: string;
  /** All words of the node, so that a question of several is answered by the postings of one. */
  readonly words: readonly string[];
  /** Words that only the name of a person says, by word. */
  readonly people: Readonly<Record<string, PersonId>>;
}

const postingData = parser(
  shape<{ readonly words: readonly string[]; readonly people?: Posting['people'] }>({
    words: list(text),
    people: optional(record(idOf('per'))),
  }),
);

export function postingFrom(row: Row): Posting {
  const { words, people = {} } = postingData(row);
  const [rank = '', id = ''] = row.sk.split('#').slice(-2);
  return { id: id as Id, rank, words, people };
}

/** Millions of rows: they say nothing but what they are read for. */
const leanRow = (type: 'Posting' | 'Tie' | 'Correction', key: Key, data: unknown): Row => newRow(type, key, data, '');

/** Kinds of nodes of which there are few: they are found from two letters on. */
const soon = new Set(['con', 'ser', 'aff', 'ins']);

/** @param rank sorts what is newer first */
export function postingRows(id: Id, rank: string, words: readonly string[], people: Posting['people']): Row[] {
  const data = { words, ...(Object.keys(people).length > 0 && { people }) };
  const group = groupOf(id);
  return words.flatMap((word) => {
    const sk = `${word}#${rank}#${id}`;
    const { partition } = postingRange(group, word);
    const short = Array.from(word).slice(0, 2).join('');
    const rows = [leanRow('Posting', { pk: partition, sk }, data)];
    if (soon.has(id.slice(0, 3)) && short !== word) rows.push(leanRow('Posting', { pk: `IDX#O#${short}`, sk }, data));
    return rows;
  });
}

/** The nodes that name an item of Wikidata, the newest first. */
export const itemRange = (item: string, prefix: 'ses' | 'top') => ({
  partition: `IDX#Q#${item}`,
  prefix: `${prefix}#`,
});

export const itemRow = (id: Id, rank: string, item: string): Row =>
  leanRow('Posting', { pk: `IDX#Q#${item}`, sk: `${id.slice(0, 3)}#${rank}#${id}` }, { words: [] });

/** The words that a mistyped one may have been. */
export const correctionKey = (deletion: string): Key => ({ pk: `DEL#${deletion}`, sk: 'WORDS' });
export const correctionFrom = parser(list(text));
export const correctionRow = (deletion: string, words: readonly string[], version: number): Row => ({
  ...leanRow('Correction', correctionKey(deletion), words),
  version,
});

/** The things that tie somebody to others, the newest first. */
export const tiesRange = (of: Id) => ({ partition: `TIE#${of}` });

export interface TieData {
  /** The session, committee or milestone. */
  readonly by: Id;
  /** The others who had a part in it. */
  readonly to: readonly Id[];
}

export const tieFrom = parser(shape<TieData>({ by: anyId, to: list(anyId) }));

export const tieRows = (by: Id, rank: string, parts: readonly Id[]): Row[] =>
  parts.map((of) =>
    leanRow('Tie', { pk: `TIE#${of}`, sk: `${rank}#${by}` }, { by, to: parts.filter((one) => one !== of) }),
  );

/** The parts of the list of changes, which are read together: no single one of them takes all writes. */
export const changeShards = ['0', '1', '2', '3'] as const;

export const changesPrefix = 'CHG#';

export const changePartition = (shard: string): string => `${changesPrefix}${shard}`;

/** Changes when the index was made anew: whoever followed before cannot know what went meanwhile. */
export const epochKey: Key = { pk: 'CHG', sk: 'EPOCH' };

export interface ChangeData {
  readonly id: Id;
  readonly isRemoved: boolean;
  /** The node that stands in its place; null for none. */
  readonly mergedInto: Id | null;
}

export const changeFrom = parser(shape<ChangeData>({ id: anyId, isRemoved: flag, mergedInto: nullable(anyId) }));

/** Removals are told of for so long. */
export const removalDays = 90;

/** @param at when it changed, to the millisecond: its place in the list */
export function changeRow(data: ChangeData, at: string): Row {
  const shard = changeShards[ulidOf(data.id).charCodeAt(25) % changeShards.length]!;
  const row = newRow('Change', { pk: changePartition(shard), sk: `${at}#${data.id}` }, data, at);
  return data.isRemoved ? { ...row, expiresAt: expiryOf(at) } : row;
}

export const expiryOf = (at: string): number => Math.floor(Date.parse(at) / 1_000) + removalDays * 86_400;

/** What stands in the index of a node: without it nobody could take away what is no longer true. */
export const indexedKey = (id: Id): Key => ({ pk: `PUB#${id}`, sk: 'INDEXED' });

export interface IndexedData {
  /** A digest of the content of each row, by its keys. */
  readonly rows: Readonly<Record<string, string>>;
  /** The words by which it is found. */
  readonly words: readonly string[];
  /** A digest of what everybody sees of the node; null once nobody does any more. */
  readonly content: string | null;
  /** When that changed last. */
  readonly changedAt: string;
  /** When it was hidden, as long as that is told. */
  readonly removedAt?: string;
  /** Digests of what everybody sees of their parts in conferences, as far as these were told. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Words whose corrections may have to come or go. */
  readonly left?: readonly string[];
}

export const indexedFrom = parser(
  shape<IndexedData>({
    rows: record(text),
    words: list(text),
    content: nullable(text),
    changedAt: text,
    removedAt: optional(text),
    parts: optional(record(text)),
    left: optional(list(text)),
  }),
);
