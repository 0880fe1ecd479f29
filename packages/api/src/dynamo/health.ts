import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { EngineAway } from './address.ts';
import type { StoreClient } from './client.ts';
import { statusOf } from './failure.ts';
import { keyItem, keyOfItem } from './row.ts';
import { rangeQuery, type Range } from './range.ts';

/** The number of rows that a check reads of a range: a page of a program, not the whole of it. */
const rowsOfRange = 25;

/** A whole check, in milliseconds. */
const patience = 2_000;

/** Ranges that the store failed to read for somebody, by client: a check asks for them until it reads them again. */
const unread = new WeakMap<StoreClient, Map<string, Range>>();
const mostUnread = 3;

/** Notes that the store answered, and could not read a range: a check of its own would hardly meet that one by chance. */
export function noteUnread(client: StoreClient, range: Range, error: unknown): void {
  if (statusOf(error) < 500) return;
  const known = unread.get(client) ?? new Map<string, Range>();
  unread.set(client, known);
  if (known.size < mostUnread) known.set(JSON.stringify(range), range);
}

/**
 * Reads some of what readers read: a range of the index, what its first row leads to in the table, and what could not
 * be read before. At most six requests, of which none reads more than a page.
 *
 * @param first the range of the index
 * @returns what is wrong with the store, in words for its operators, or null
 */
export async function storeProblem(client: StoreClient, name: string, first: Range): Promise<string | null> {
  const options = { abortSignal: AbortSignal.timeout(patience) };
  try {
    await client.send(new GetItemCommand({ TableName: name, Key: keyItem({ pk: 'HEALTH', sk: 'HEALTH' }) }), options);
  } catch (error) {
    if (error instanceof EngineAway) return 'The data store is being started again.';
    return statusOf(error) > 0 ? 'The data store answers with an error.' : 'The data store does not answer.';
  }
  try {
    const [newest] = await read(first);
    await read({ partition: newest === undefined ? 'SYSTEM' : keyOfItem(newest).pk });
    for (const [text, range] of unread.get(client) ?? []) {
      await read(range, null);
      unread.get(client)!.delete(text);
    }
    return null;
  } catch {
    return 'Ranges of the data store cannot be read.';
  }

  async function read(range: Range, Limit: number | null = rowsOfRange) {
    const query = rangeQuery(range);
    if (query === null) return [];
    const command = new QueryCommand({ TableName: name, ...query, ...(Limit !== null && { Limit }) });
    return (await client.send(command, options)).Items ?? [];
  }
}
