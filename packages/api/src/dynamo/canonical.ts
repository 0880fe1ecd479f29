import type { Item } from './row.ts';

type Value = Item[string];

/**
 * A row as one text, the same whenever its content is the same: DynamoDB's own JSON, in which each value names its
 * type and numbers stay the digits that they are, without spaces, with names and the members of sets in order.
 */
export const canonicalText = (item: Item): string =>
  `{${inOrder(Object.entries(item))
    .map(([name, value]) => `${JSON.stringify(name)}:${valueText(value)}`)
    .join()}}`;

function valueText(value: Value): string {
  if (value.M) return `{"M":${canonicalText(value.M)}}`;
  if (value.L) return `{"L":[${value.L.map(valueText).join()}]}`;
  if (value.B) return `{"B":"${base64(value.B)}"}`;
  if (value.BS) return `{"BS":${JSON.stringify(value.BS.map(base64).toSorted())}}`;
  if (value.SS) return `{"SS":${JSON.stringify(value.SS.toSorted())}}`;
  if (value.NS) return `{"NS":${JSON.stringify(value.NS.toSorted())}}`;
  return JSON.stringify(value);
}

/** @throws what is no row in that form */
export const itemOf = (text: string): Item => mapOf(JSON.parse(text));

const mapOf = (map: unknown): Item =>
  Object.fromEntries(entriesOf(map).map(([name, value]) => [name, valueOf(value)] as const));

function valueOf(tagged: unknown): Value {
  const [[type, value] = [], ...others] = entriesOf(tagged);
  const read = type === undefined || others.length > 0 ? undefined : readers[type];
  if (read === undefined) throw new TypeError('A value does not name its type.');
  return { [type!]: read(value) } as unknown as Value;
}

const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  S: textOf,
  N: textOf,
  BOOL: truthOf,
  NULL: truthOf,
  B: bytesOf,
  SS: listOf(textOf),
  NS: listOf(textOf),
  BS: listOf(bytesOf),
  L: listOf(valueOf),
  M: mapOf,
};

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('A value is not of the type that it names.');
  if (!value.isWellFormed()) throw new TypeError('A text holds half of a surrogate pair.');
  return value;
}

function truthOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('A value is not of the type that it names.');
  return value;
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(textOf(value), 'base64');
}

function listOf<Member>(read: (value: unknown) => Member) {
  return (value: unknown): Member[] => {
    if (!Array.isArray(value)) throw new TypeError('A value is not of the type that it names.');
    return value.map(read);
  };
}

function entriesOf(map: unknown): [string, unknown][] {
  if (map === null || typeof map !== 'object' || Array.isArray(map)) throw new TypeError('Something is no map.');
  return Object.entries(map);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const inOrder = <Entry extends readonly [string, unknown]>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
