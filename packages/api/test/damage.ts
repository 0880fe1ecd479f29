import { GetItemCommand, PutItemCommand, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { parseId } from '@wikicon/schema';
import { keyItem, type Item, type Key, type Row } from '../src/dynamo/row.ts';
import type { TestStore } from './engine.ts';

/** A text that stands in no row: where it is met, a value has got out. */
export const canary = 'a value that nobody may read';

type Content = Readonly<Record<string, unknown>>;

/** What may become of the content of a row, as the text that it is stored as. */
export const damages: Readonly<Record<string, (content: Content, isCorrupt: (content: unknown) => boolean) => string>> =
  {
    'is cut off': (content) => JSON.stringify({ [canary]: content }).slice(0, -2),
    'is no object': () => JSON.stringify(canary),
    'lacks a field': (content, isCorrupt) =>
      firstCorrupt(content, isCorrupt, ([name]) =>
        Object.fromEntries(Object.entries(content).filter(([one]) => one !== name)),
      ),
    'has a field of the wrong kind': (content, isCorrupt) =>
      firstCorrupt(content, isCorrupt, ([name]) => ({ ...content, [name]: { [canary]: [7] } })),
    'has an id of another kind': (content, isCorrupt) => {
      const wrong = withOtherId(content);
      return isCorrupt(wrong) ? JSON.stringify(wrong) : JSON.stringify([canary]);
    },
  };

/** The last field that makes the row corrupt, for it is read last; nothing at all where no single one does. */
function firstCorrupt(
  content: Content,
  isCorrupt: (content: unknown) => boolean,
  change: (entry: readonly [string, unknown]) => unknown,
): string {
  const wrong = Object.entries(content).map(change).findLast(isCorrupt);
  return JSON.stringify(wrong ?? {});
}

/** The same with the first id in it turned into one of a kind that is named nowhere. */
function withOtherId(content: unknown): unknown {
  let isDone = false;
  return JSON.parse(JSON.stringify(content), (_name, value: unknown) => {
    if (isDone || typeof value !== 'string' || parseId(value) === null) return value;
    isDone = true;
    return `ser${value.slice(3)}`;
  });
}

/** Puts another text in the place of a row's content, does something, and puts the row back as it was. */
export async function withContent<Result>(
  { client, name }: Pick<TestStore, 'client' | 'name'>,
  { pk, sk }: Key,
  /** Null for a row that is not there. */
  content: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const place = { TableName: name, Key: keyItem({ pk, sk }) };
  const { Item: item } = await client.send(new GetItemCommand({ ...place, ConsistentRead: true }));
  const put = (one: Item) => client.send(new PutItemCommand({ TableName: name, Item: one }));
  try {
    if (content === null) await client.send(new DeleteItemCommand(place));
    else await put({ ...item!, data: { S: content } });
    return await work();
  } finally {
    await put(item!);
  }
}

/** Whether a parser refuses a row with some content. */
export const refusedBy =
  (parse: (row: Row) => unknown, row: Row) =>
  (data: unknown): boolean => {
    try {
      parse({ ...row, data });
      return false;
    } catch {
      return true;
    }
  };
