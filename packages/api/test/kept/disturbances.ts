import type { StoreClient } from '../../src/dynamo/client.ts';

export interface Disturbance {
  /** How often it has happened. */
  readonly count: number;
}

const name = 'disturbed';

/**
 * Makes every so many closings fail, as when a process ends between its write and its closing, and every so many
 * acknowledgements of writes get lost: they are carried out, and nobody hears of it.
 */
export function disturb(
  client: StoreClient,
  every: number,
): { readonly closings: Disturbance; readonly lost: Disturbance } {
  const closings = { seen: 0, count: 0 };
  const lost = { seen: 0, count: 0 };
  const isDue = (one: { seen: number; count: number }): boolean => {
    one.seen += 1;
    if (one.seen % every !== 0) return false;
    one.count += 1;
    return true;
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      const text = JSON.stringify(args.input);
      if (text.includes('"UpdateExpression":"ADD version') && isDue(closings)) throw new Error('The process is gone.');
      const output = await next(args);
      if ('TransactItems' in args.input && text.includes('"S":"OP#') && isDue(lost))
        throw Object.assign(new Error('The answer is lost.'), { name: 'TimeoutError' });
      return output;
    },
    { step: 'initialize', name },
  );
  return { closings, lost };
}
