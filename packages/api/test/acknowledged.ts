import type { StoreClient } from '../src/dynamo/client.ts';

const writes = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
]);

/** Notes every write that the store acknowledges from now on. @returns takes what was noted since the last time */
export function acknowledgedWrites(client: StoreClient): () => string[] {
  let noted: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const output = await next(args);
        if (writes.has(commandName)) noted.push(`${commandName} ${JSON.stringify(args.input).slice(0, 200)}`);
        return output;
      },
    { step: 'initialize', priority: 'low' },
  );
  return () => {
    const taken = noted;
    noted = [];
    return taken;
  };
}
