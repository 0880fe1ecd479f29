import { __Client as Client, type ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import type { StoreClient } from '../src/dynamo/client.ts';
import { askEngine, type EngineCall } from './engine-connection.ts';

/** Reads and writes of rows; what is asked of whole tables is rare. */
const commands = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
  'ScanCommand',
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
]);

type Send = (command: object, options?: { readonly abortSignal?: AbortSignal }) => Promise<unknown>;

/**
 * Lets a client send what it is asked to the engine as it stands, which takes a tenth of the CPU of the SDK's way.
 * Whatever does not succeed goes that way too, which retries and knows the errors by their classes. What tests add to
 * the client's middleware, in the step before all others, stands before both ways.
 *
 * @param isOpen whether a command may go this way
 */
export function takeFastPath(client: StoreClient, endpoint: string, isOpen: (command: string) => boolean = () => true) {
  const stack = client.middlewareStack;
  const send = client.send.bind(Object.create(client, { middlewareStack: { value: stack } })) as Send;
  client.middlewareStack = new Client({} as never).middlewareStack;
  const sendFast: Send = async (command, options) => {
    const { input } = command as { readonly input: object };
    const commandName = command.constructor.name;
    const handler = client.middlewareStack.resolve(
      async () => {
        const isFast = commands.has(commandName) && isOpen(commandName);
        const operation = commandName.replace(/Command$/, '');
        const output = isFast ? await answered(input, { endpoint, operation, signal: options?.abortSignal }) : null;
        if (output !== null) await noteSuccess(client);
        return { output: (output ?? (await send(command, options))) as ServiceOutputTypes, response: null };
      },
      { commandName },
    );
    return (await handler({ input })).output;
  };
  Object.assign(client, { send: sendFast });
}

/** Bytes, which the SDK writes as base64. */
const isBinary = /"BS?":/;

/** @returns null for what holds bytes, or what the engine refuses or does not answer */
async function answered(input: object, call: Omit<EngineCall, 'body'>): Promise<ServiceOutputTypes | null> {
  const body = JSON.stringify(input);
  if (isBinary.test(body)) return null;
  try {
    const answer = await askEngine({ ...call, body });
    return answer.status === 200 && !isBinary.test(answer.body)
      ? (JSON.parse(answer.body) as ServiceOutputTypes)
      : null;
  } catch {
    return null;
  }
}

/** The SDK stops to retry when too little succeeds. */
async function noteSuccess({ config }: StoreClient): Promise<void> {
  const strategy = await config.retryStrategy();
  if ('recordSuccess' in strategy) strategy.recordSuccess(await strategy.acquireInitialRetryToken(''));
}
