import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { createClient, type StoreClient } from '../src/dynamo/client.ts';
import { createLeanClient } from '../src/dynamo/lean/client.ts';

/** A client of the SDK whose single reads and ranges go by way of the lean client, so that the whole API stands on it. */
export function leanPath(endpoint: string): StoreClient {
  const lean = createLeanClient({ endpoint });
  const client = createClient({ endpoint });
  const send = client.send.bind(client) as (command: object, options?: object) => Promise<unknown>;
  const sendLean = async (command: object, options: { readonly abortSignal?: AbortSignal } = {}) => {
    if (command instanceof GetItemCommand) return lean.send('GetItem', command.input, options.abortSignal);
    if (command instanceof QueryCommand) return lean.send('Query', command.input, options.abortSignal);
    return send(command, options);
  };
  return Object.assign(client, { send: sendLean });
}
