import { toItem, type Item, type Row } from './row.ts';

/** Read units of a query that is not consistent: half of one for each 4 kB that it finds, begun or full. */
export const unitsOf = (rows: readonly Row[]): number =>
  Math.max(Math.ceil(rows.reduce((sum, row) => sum + itemBytes(toItem(row)), 0) / 4_096), 1) / 2;

/** The size of an item as the store counts it: names, texts in UTF-8, and two digits a byte but for zeros at the end. */
const itemBytes = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, { S, N }]) => sum + name.length + (S === undefined ? numberBytes(N!) : Buffer.byteLength(S)),
    0,
  );

const numberBytes = (digits: string): number => Math.ceil(digits.replace(/0+$/, '').length / 2) + 1;
