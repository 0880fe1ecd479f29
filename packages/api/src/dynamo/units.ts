import { toItem, type Item, type Row } from './row.ts';

/** Whether the store gives rows in one answer: at most a megabyte of them. */
export const areOnePage = (rows: readonly Row[]): boolean => bytesOf(rows) < 1_000_000;

const bytesOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + rowBytes(row), 0);

/** Of rows that many requests are answered from. */
const known = new WeakMap<Row, number>();

function rowBytes(row: Row): number {
  const bytes = known.get(row) ?? itemBytes(toItem(row));
  known.set(row, bytes);
  return bytes;
}

/** Read units of a query that is not consistent: half of one for each 4 kB that it finds, begun or full. */
export const unitsOf = (rows: readonly Row[]): number => Math.max(Math.ceil(bytesOf(rows) / 4_096), 1) / 2;

/** The size of an item as the store counts it: names, texts in UTF-8, and two digits a byte but for zeros at the end. */
const itemBytes = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, { S, N }]) => sum + name.length + (S === undefined ? numberBytes(N!) : Buffer.byteLength(S)),
    0,
  );

const numberBytes = (digits: string): number => Math.ceil(digits.replace(/0+$/, '').length / 2) + 1;
