import type { Meter } from '../../src/dynamo/cost.ts';
import type { World } from '../world.ts';
import { inputText, outputText, type StoreOutput } from './store-texts.ts';

const name = 'recorder';

/**
 * Tells each request of the store that is made while something is answered: its level, what it asks for and how much
 * comes back. Those of one level wait for none of each other, so that they have no order.
 *
 * @param meter what counts them, of which no other answer makes use
 */
export async function recorded<Result>(
  { client, name: table }: Pick<World, 'client' | 'name'>,
  meter: Meter,
  answer: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly requests: readonly string[] }> {
  const requests: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        // Levels never fall: the deepest of those that have begun is the level of the last, which is this one.
        const asked = `${meter.depth} ${inputText(commandName, args.input, table)}`;
        const answered = next(args);
        const told = await answered.then(
          ({ output }) => outputText(output as StoreOutput),
          (error: Error) => error.name,
        );
        requests.push(`${asked}: ${told}`);
        return answered;
      },
    { step: 'initialize', priority: 'high', name },
  );
  try {
    return { result: await answer(), requests: requests.toSorted() };
  } finally {
    client.middlewareStack.remove(name);
  }
}
