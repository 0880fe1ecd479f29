import { setTimeout } from 'node:timers/promises';
import type { BatchGetItemCommandInput, BatchGetItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { storeFailure } from './failure.ts';
import { keyItem, type Item, type Key } from './row.ts';

type Asked = NonNullable<BatchGetItemCommandInput['RequestItems']>;

interface Wanted {
  readonly name: string;
  /** At most 100, each once. */
  readonly keys: readonly Key[];
  readonly isConsistent: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Reads many keys. Those that the store had no room for come back without an error, and are asked for again. */
export async function batchGet(
  ask: (asked: Asked) => Promise<BatchGetItemCommandOutput>,
  { name, keys, isConsistent, signal }: Wanted,
): Promise<Item[]> {
  const found: Item[] = [];
  let rest: Asked | undefined = { [name]: { Keys: keys.map(keyItem), ConsistentRead: isConsistent } };
  for (let attempt = 0; rest?.[name]; attempt += 1) {
    if (attempt > 0) await pause(attempt, signal);
    const { Responses, UnprocessedKeys }: BatchGetItemCommandOutput = await ask(rest);
    found.push(...(Responses?.[name] ?? []));
    rest = UnprocessedKeys;
  }
  return found;
}

/** @throws when the request ends meanwhile, so that a busy store cannot hold it. */
async function pause(attempt: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(Math.min(25 * 2 ** attempt, 400), undefined, signal ? { signal } : {}).catch((error: unknown) => {
    throw storeFailure(error);
  });
}
