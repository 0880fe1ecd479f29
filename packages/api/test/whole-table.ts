import { askEngine } from './engine-connection.ts';
import type { TestStore } from './engine.ts';

type Item = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every row of a table, byte for byte: its key, and all its attributes as one text. */
export type WholeTable = ReadonlyMap<string, string>;

/** Reads the table past the client, so that thousands of looks cost little. */
export async function wholeTable({ endpoint, name }: Pick<TestStore, 'endpoint' | 'name'>): Promise<WholeTable> {
  const whole = new Map<string, string>();
  let start: Item | undefined;
  do {
    const asked = JSON.stringify({ TableName: name, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) });
    const { body } = await askEngine({ endpoint, operation: 'Scan', body: asked });
    const { Items, LastEvaluatedKey } = JSON.parse(body) as { Items?: Item[]; LastEvaluatedKey?: Item };
    if (Items === undefined) throw new Error('The table was not read whole.');
    for (const item of Items) whole.set(`${item['pk']!['S']} / ${item['sk']!['S']}`, textOf(item));
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return whole;
}

/** The engine sends the attributes of an item in no order. */
const textOf = (item: Item): string =>
  Object.keys(item)
    .toSorted()
    .map((name) => `${name} ${Object.entries(item[name]!).join()}`)
    .join('\n');

/** The keys of rows that came, went or changed. */
export const changedRows = (before: WholeTable, after: WholeTable): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
