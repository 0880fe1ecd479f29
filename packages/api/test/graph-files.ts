import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ensureTable } from '../src/dynamo/admin.ts';
import { canonicalText } from '../src/dynamo/canonical.ts';
import { createClient } from '../src/dynamo/client.ts';
import { openItems, type Items } from '../src/dynamo/items.ts';
import { keyOfItem, type Item } from '../src/dynamo/row.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { bringGraphFile, type GraphImportReport } from '../src/backup/bring.ts';
import { eraseAgain } from '../src/backup/erased.ts';
import { isKept } from '../src/backup/kept.ts';
import { writeGraphFile, type ExportReport } from '../src/backup/write.ts';
import type { Step } from '../src/migration/steps/step.ts';
import type { TestStore } from './engine.ts';
import { takeFastPath } from './fast-path.ts';

type Place = Pick<TestStore, 'client' | 'name'>;

/** The same engine with another table; empty, as one is that was just made. */
export async function besides({ client, endpoint }: Pick<TestStore, 'client' | 'endpoint'>): Promise<Place> {
  const name = `test-${crypto.randomUUID()}`;
  await ensureTable(client, name);
  const own = createClient({ endpoint });
  takeFastPath(own, endpoint);
  return { client: own, name };
}

/** What `npm run export` does. */
export const take = (
  place: Place,
  file: string,
  { items = openItems({ ...place, pageRows: 200 }), now = new Date(), migration = 0 }: TakeOptions = {},
): Promise<ExportReport> =>
  writeGraphFile(file, { items, table: place.name, migration, now, showProgress: () => undefined });

interface TakeOptions {
  readonly items?: Items;
  readonly now?: Date;
  readonly migration?: number;
}

/** What `npm run import -- graph` does. */
export const bring = (
  place: Place,
  file: string,
  { items = openItems(place), steps = [], mayReplace = false, isDryRun = false }: BringOptions = {},
): Promise<GraphImportReport> =>
  bringGraphFile(file, {
    ready: async () => items,
    steps,
    mayReplace,
    isDryRun,
    erase: (people) => eraseAgain(storeOf({ client: place.client, tableName: place.name }), people, () => new Date()),
    showProgress: () => undefined,
  });

interface BringOptions {
  readonly items?: Items;
  readonly steps?: readonly Step[];
  readonly mayReplace?: boolean;
  readonly isDryRun?: boolean;
}

/** What was new, the same, replaced and left alone. */
export const counts = ({ created, unchanged, replaced, beside }: GraphImportReport) => [
  created,
  unchanged,
  replaced,
  beside,
];

/** Every row that a file takes along, in an order of its own. */
export const keptIn = async (place: Place): Promise<string[]> =>
  (await itemsIn(place)).filter(isKept).map(canonicalText);

export async function itemsIn({ client, name }: Place): Promise<Item[]> {
  const found: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }));
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found.toSorted((one, other) => (keyText(one) < keyText(other) ? -1 : 1));
}

const keyText = (item: Item): string => JSON.stringify(keyOfItem(item));

/** Items that die at a request: the process that asked is gone. */
export function dyingAfter(items: Items, requests: number): Items {
  let left = requests;
  const alive =
    <Arguments extends unknown[], Result>(ask: (...all: Arguments) => Promise<Result>) =>
    async (...all: Arguments): Promise<Result> => {
      if (left === 0) throw new Error('The process ends here.');
      left -= 1;
      return ask(...all);
    };
  return {
    ...items,
    page: alive(items.page),
    getMany: alive(items.getMany),
    put: alive(items.put),
    putNew: alive(items.putNew),
    about: items.about,
    requests: items.requests,
  };
}
