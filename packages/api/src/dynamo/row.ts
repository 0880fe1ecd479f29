import type { AttributeValue } from '@aws-sdk/client-dynamodb';

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
  readonly data: unknown;
}

export type Item = Record<string, AttributeValue>;

/**
 * The content is one JSON text: a store's map of a map of typed values takes more than twice the time to read
 * (docs/decisions/0003), and nothing asks the store to look inside. Keys and bookkeeping stay attributes.
 */
export function toItem({ version, expiresAt, data, ...texts }: Row): Item {
  const item: Item = { version: { N: String(version) }, data: { S: JSON.stringify(data) } };
  for (const [name, text] of Object.entries(texts)) item[name] = { S: text };
  if (expiresAt !== undefined) item['expiresAt'] = { N: String(expiresAt) };
  return item;
}

export function fromItem(item: Item): Row {
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
    data: JSON.parse(text('data')),
  };
}

/** The store takes 400 kB a row; what is left is for the names of others, which may become longer. */
export const maxRowBytes = 350_000;

/** What a row takes up, about. */
export const rowBytes = (row: Row): number => Buffer.byteLength(JSON.stringify(toItem(row)));

export const keyItem = ({ pk, sk }: Key): Item => ({ pk: { S: pk }, sk: { S: sk } });

export const keyOfItem = (item: Item): Key => ({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' });

/** The store deletes expired rows days late; nobody may see them meanwhile. */
export const isLive = ({ expiresAt }: Row): boolean => expiresAt === undefined || expiresAt * 1_000 > Date.now();
