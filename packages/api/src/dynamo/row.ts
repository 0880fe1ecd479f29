import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { CorruptRow } from './corrupt-row.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export interface IndexKey {
  readonly gsi1pk: string;
  readonly gsi1sk: string;
}

/** One row: its keys, what it is, and its content. */
export interface Row extends Key, Partial<IndexKey> {
  /** The noun or edge: Session, Speaker. */
  readonly type: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expiresAt?: number;
  /** Changes with every touch of the row; a write says which one it saw. Rows that an import brought have none yet. */
  readonly stamp?: string;
  /** A set that transactions add to and take from without reading the row: of an account, what it has not read. */
  readonly unread?: readonly string[];
  readonly data: unknown;
}

export type Item = Record<string, AttributeValue>;

/**
 * A key or an attribute is no Unicode. The store would refuse the whole call, and with it everything that is written
 * beside; such text is kept out at the door (docs/text.md), so whoever meets this here has gone around it.
 */
export class MalformedText extends TypeError {
  override readonly name = 'MalformedText';
  constructor(text: string) {
    super(`“${text.slice(0, 80).toWellFormed()}” holds half of a surrogate pair, and cannot be a key.`);
  }
}

/** @throws MalformedText */
export function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new MalformedText(text);
  return text;
}

/** Content from before such text was kept out may hold such a half, written as \ud800: it is mended as it passes by. */
function wellFormedJson(data: unknown): string {
  const json = JSON.stringify(data);
  return json.includes(String.raw`\ud`)
    ? json.replaceAll(/(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/g, '$1\uFFFD')
    : json;
}

/**
 * The content is one JSON text: a store's map of a map of typed values takes more than twice the time to read
 * (docs/decisions/0003), and nothing asks the store to look inside. Keys and bookkeeping stay attributes.
 *
 * @throws MalformedText
 */
export function toItem({ version, expiresAt, unread, data, ...texts }: Row): Item {
  const item: Item = { version: { N: String(version) }, data: { S: wellFormedJson(data) } };
  for (const [name, text] of Object.entries(texts)) item[name] = { S: wellFormed(text) };
  if (expiresAt !== undefined) item['expiresAt'] = { N: String(expiresAt) };
  // The store has no empty sets.
  if (unread !== undefined && unread.length > 0) item['unread'] = { SS: [...unread] };
  return item;
}

/** @throws CorruptRow when the content is no JSON */
export const fromItem = (item: Item): Row =>
  rowOf(item, () => {
    throw new CorruptRow(keyOfItem(item), '');
  });

/** The same for callers that go on whatever a row holds: content that is no JSON stays the text that it is. */
export const fromAnyItem = (item: Item): Row => rowOf(item, (content) => content);

function rowOf(item: Item, otherwise: (content: string) => unknown): Row {
  const contentOf = (content: string): unknown => {
    try {
      return JSON.parse(content) as unknown;
    } catch {
      return otherwise(content);
    }
  };
  const text = (name: string): string => item[name]?.S ?? '';
  return {
    pk: text('pk'),
    sk: text('sk'),
    ...(item['gsi1pk'] && { gsi1pk: text('gsi1pk'), gsi1sk: text('gsi1sk') }),
    type: text('type'),
    version: Number(item['version']?.N),
    createdAt: text('createdAt'),
    updatedAt: text('updatedAt'),
    ...(item['expiresAt'] && { expiresAt: Number(item['expiresAt'].N) }),
    ...(item['stamp'] && { stamp: text('stamp') }),
    ...(item['unread']?.SS && { unread: item['unread'].SS }),
    data: contentOf(text('data')),
  };
}

/** The store takes 400 kB a row; what is left is for the names of others, which may become longer. */
export const maxRowBytes = 350_000;

/** Returns about how many bytes a row takes up. */
export const rowBytes = (row: Row): number => Buffer.byteLength(JSON.stringify(toItem(row)));

/** @throws MalformedText */
export const keyItem = ({ pk, sk }: Key): Item => ({ pk: { S: wellFormed(pk) }, sk: { S: wellFormed(sk) } });

export const keyOfItem = (item: Item): Key => ({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' });

/** The store deletes expired rows days late; nobody may see them meanwhile. */
export const isLive = ({ expiresAt }: Row): boolean => expiresAt === undefined || expiresAt * 1_000 > Date.now();
