import type { StoreClient } from '../src/dynamo/client.ts';

/** What marks the one transaction of a write: its idempotency record, a credential, stars, what is read or asked of another account. */
const marks = /"S":"(?:OP#|STARS#|ALSO#|AUTH#(?:TOKEN#|SESSION#|ACCOUNT))/;

/**
 * Makes the store refuse the transactions of writes until it ends. What else a write would send beside its transaction
 * goes through, and is seen in the table.
 */
export function failing(client: StoreClient): { end(): void } {
  const name = 'failing';
  client.middlewareStack.add(
    (next) => (args) => {
      if ('TransactItems' in args.input && marks.test(JSON.stringify(args.input)))
        throw Object.assign(new Error('The store refuses it.'), { name: 'AccessDeniedException' });
      return next(args);
    },
    { step: 'initialize', name, override: true },
  );
  return { end: () => client.middlewareStack.remove(name) };
}
