import { AsyncLocalStorage } from 'node:async_hooks';
import type { Meter } from '../../src/dynamo/cost.ts';
import type { World } from '../world.ts';
import { inputText, outputText, type StoreOutput } from './store-texts.ts';

interface Recording {
  /** The meter of the requests, which no other answer uses. */
  readonly meter: Meter;
  readonly requests: string[];
}

const recordings = new AsyncLocalStorage<Recording>();
const listening = new WeakSet<object>();

/**
 * Tells each request of the store that is made while something is answered: its level, what it asks for and how much
 * comes back. Those of one level wait for none of each other, so that they have no order.
 */
export async function recorded<Result>(
  world: Pick<World, 'client' | 'name'>,
  meter: Meter,
  answer: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly requests: readonly string[] }> {
  listenTo(world);
  const requests: string[] = [];
  const result = await recordings.run({ meter, requests }, answer);
  return { result, requests: requests.toSorted() };
}

function listenTo({ client, name: table }: Pick<World, 'client' | 'name'>): void {
  if (listening.has(client)) return;
  listening.add(client);
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const recording = recordings.getStore();
        if (recording === undefined) return next(args);
        // Levels never fall: the deepest of those that have begun is the level of the last, which is this one.
        const asked = `${recording.meter.depth} ${inputText(commandName, args.input, table)}`;
        const answered = next(args);
        const told = await answered.then(
          ({ output }) => outputText(output as StoreOutput),
          (error: Error) => error.name,
        );
        recording.requests.push(`${asked}: ${told}`);
        return answered;
      },
    { step: 'initialize', priority: 'high', name: 'recorder' },
  );
}
