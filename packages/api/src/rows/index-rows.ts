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
const groupLetters = 2;

/** The range of postings of words that begin with some letters. @param letters two at least */
export const postingRange = (group: PostingGroup, letters: string) => ({
  partition: `IDX#${group}#${Array.from(letters).slice(0, groupLetters).join('')}`,
  prefix: letters,
});

/** A text of a node, in words as they are compared. */
export interface Said {
  /** Spellings of one word are joined by bars: ozbek|uzbek kitobi. */
  readonly words: string;
  /** The person whom it names: it finds the node only while they are listed in its conference. */
  readonly person?: PersonId;
}

interface PostingData {
  /** All texts of the node, so that a question of several words is answered by the postings of one. */
  readonly said: readonly Said[];
  /** The item of a topic: topics of many conferences are one. */
  readonly item?: string;
}

export interface Posting extends PostingData {
  readonly id: Id;
  /** Sorts what is newer first. */
  readonly rank: string;
}

const postingData = parser(
  shape<PostingData>({
    said: list(shape<Said>({ words: text, person: optional(idOf('per')) })),
    item: optional(text),
  }),
);

export function postingFrom(row: Row): Posting {
  const [rank = '', id = ''] = row.sk.split('#').slice(-2);
  return { ...postingData(row), id: id as Id, rank };
}

/** Millions of rows: they say nothing but what they are read for. */
const leanRow = (type: 'Posting' | 'Tie' | 'Correction', key: Key, data: unknown): Row => newRow(type, key, data, '');

/** @param rank sorts what is newer first @param words as they are found, whoever spells them */
export const postingRows = (id: Id, rank: string, words: Iterable<string>, data: PostingData): Row[] =>
  Array.from(words, (word) =>
    leanRow('Posting', { pk: postingRange(groupOf(id), word).partition, sk: `${word}#${rank}#${id}` }, data),
  );

/** The nodes that name an item of Wikidata, the newest first. */
export const itemRange = (item: string, prefix: 'ses' | 'top') => ({
  partition: `IDX#Q#${item}`,
  prefix: `${prefix}#`,
});

export const itemRow = (id: Id, rank: string, item: string): Row =>
  leanRow('Posting', { pk: `IDX#Q#${item}`, sk: `${id.slice(0, 3)}#${rank}#${id}` }, { said: [] });

/** The beginnings of words of which a mistake leaves some letters. */
export const correctionKey = (remains: string): Key => ({ pk: `DEL#${remains}`, sk: 'WORDS' });
export const correctionFrom = parser(list(text));
export const correctionRow = (remains: string, words: readonly string[], version: number): Row => ({
  ...leanRow('Correction', correctionKey(remains), words),
  version,
});

/** More beginnings of one word than these help nobody who mistyped it, and would make its rows dear to read. */
const maxCorrections = 60;

/** The beginnings that a row keeps of some, in their order: the shortest of those that begin alike come first. */
export const keptCorrections = (words: Iterable<string>): string[] =>
  [...new Set(words)].toSorted().slice(0, maxCorrections);

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

/** The node of which a row says what stands in the index. */
export const indexedIdOf = ({ type, pk }: Pick<Row, 'type' | 'pk'>): Id | null =>
  type === 'Indexed' ? (pk.slice('PUB#'.length) as Id) : null;

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
