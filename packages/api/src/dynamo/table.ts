import {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  type DynamoDBClient,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { batchGet } from './batch-get.ts';
import { createMeter, type Counting } from './cost.ts';
import { noteUnread } from './health.ts';
import { metered } from './metered.ts';
import type { CorruptRowLog } from './parsed.ts';
import { fromAnyItem, isLive, keyItem, type Item, type Key, type Row } from './row.ts';
import { rangeQuery, type Range } from './range.ts';

/** Reading the table: nothing outside this folder knows what it is made of. */
export interface Table extends CorruptRowLog {
  get(key: Key): Promise<Row | null>;
  /** At most 100 keys; the answer keeps their order. */
  getMany(keys: readonly Key[]): Promise<(Row | null)[]>;
  /** Every row of a range that something bounds, such as a conference. */
  all(range: Range): Promise<Row[]>;
  /** The first rows of a range. */
  first(range: Range, limit: number): Promise<Row[]>;
}

export interface TableNeeds {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly meter?: Counting;
  /** Is told of each corrupt row that a list of this table leaves out. */
  readonly onCorrupt?: CorruptRowLog['onCorrupt'];
  /** Returns whether reads see every write before them: at twice the units, and not on the index. */
  readonly consistent?: () => boolean;
  /** Ends every read of the table when the request is over. */
  readonly signal?: AbortSignal;
}

export function openTable({
  client,
  name,
  meter = createMeter(),
  consistent = () => false,
  signal,
  onCorrupt = () => undefined,
}: TableNeeds): Table {
  const options = signal ? { abortSignal: signal } : {};
  const measured = { TableName: name, ReturnConsumedCapacity: 'TOTAL' } as const;

  return {
    onCorrupt,

    async get(key) {
      const { Item: item } = await metered(meter, () =>
        client.send(new GetItemCommand({ ...measured, Key: keyItem(key), ConsistentRead: consistent() }), options),
      );
      return item ? live(item) : null;
    },

    async getMany(wanted) {
      if (wanted.length === 0) return [];
      if (wanted.length === 1) return [await this.get(wanted[0]!)];
      const found = new Map<string, Row>();
      const items = await batchGet(
        (asked) =>
          metered(meter, () =>
            client.send(new BatchGetItemCommand({ RequestItems: asked, ReturnConsumedCapacity: 'TOTAL' }), options),
          ),
        { name, keys: distinct(wanted), isConsistent: consistent(), signal },
      );
      for (const item of items) {
        const row = live(item);
        if (row) found.set(`${row.pk}\n${row.sk}`, row);
      }
      return wanted.map(({ pk, sk }) => found.get(`${pk}\n${sk}`) ?? null);
    },

    all: (range) => rows(range, Number.POSITIVE_INFINITY),
    first: rows,
  };

  async function rows(range: Range, limit: number): Promise<Row[]> {
    const query = rangeQuery(range);
    const found: Row[] = [];
    let start: QueryCommandInput['ExclusiveStartKey'];
    if (query === null) return found;
    do {
      const page: QueryCommandInput = {
        ...measured,
        ...query,
        ConsistentRead: consistent() && !range.index,
        ...(start && { ExclusiveStartKey: start }),
        ...(Number.isFinite(limit) && { Limit: limit - found.length }),
      };
      const { Items, LastEvaluatedKey } = await metered(meter, () =>
        client.send(new QueryCommand(page), options).catch((error: unknown) => {
          noteUnread(client, range, error);
          throw error;
        }),
      );
      found.push(...(Items ?? []).map(fromAnyItem).filter(isLive));
      start = LastEvaluatedKey;
    } while (start && found.length < limit);
    return found;
  }
}

const distinct = (wanted: readonly Key[]): Key[] => [
  ...new Map(wanted.map((key) => [`${key.pk}\n${key.sk}`, key])).values(),
];

function live(item: Item): Row | null {
  const row = fromAnyItem(item);
  return isLive(row) ? row : null;
}
