import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Item } from '../src/dynamo/row.ts';
import type { World } from './world.ts';

/** What the transactions of a write take, as DynamoDB counts it. */
export interface Written {
  rows: number;
  writeUnits: number;
}

/** Counts what transactions write from now on; what follows in jobs counts too, if it comes before the reset. */
export function meterWrites({ client }: Pick<World, 'client'>): Written {
  const written = { rows: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems = [] } = args.input as { TransactItems?: TransactWriteItem[] };
      written.rows += TransactItems.length;
      written.writeUnits += TransactItems.reduce((sum, item) => sum + unitsOf(item), 0);
      return next(args);
    },
    { step: 'initialize' },
  );
  return written;
}

/** Two units a kilobyte in a transaction, and one more a kilobyte for the copy in the index; at least those of 1 kB. */
function unitsOf({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): number {
  const item = Put?.Item;
  if (item === undefined) return Update || Delete || ConditionCheck ? 2 : 0;
  const kilobytes = Math.ceil(bytesOf(item) / 1_024);
  return 2 * kilobytes + (item['gsi1pk'] ? kilobytes : 0);
}

/** The size of an item as DynamoDB counts it: names and values in UTF-8. */
export const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = ({ S, N }: AttributeValue): number =>
  S === undefined ? Math.ceil((N ?? '').length / 2) + 1 : Buffer.byteLength(S);
