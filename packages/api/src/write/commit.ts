import type { Table } from '../dynamo/table.ts';
import type { Action, Outcome, Transactor } from '../dynamo/transaction.ts';
import type { Operation, OperationData } from '../rows/idempotency.ts';

/** What became of a transaction, also when its answer was lost. */
export type Committed =
  | { readonly kind: 'done' }
  /** The same key was used before: by the same input or by another. */
  | { readonly kind: 'known'; readonly data: OperationData }
  /** These actions found their rows otherwise than they were read. */
  | { readonly kind: 'changed'; readonly actions: readonly Action[] };

const maxTries = 3;

/** Runs a transaction with its marker, and asks the marker whenever the outcome is in doubt. */
export async function commit(
  { table, transactor }: { readonly table: Table; readonly transactor: Transactor },
  operation: Operation,
  actions: readonly Action[],
): Promise<Committed> {
  for (let attempt = 1; ; attempt += 1) {
    let outcome: Outcome;
    try {
      outcome = await transactor.run(actions);
    } catch (error) {
      // Nobody knows whether it was written: the marker does.
      const marker = await markerOf(table, operation);
      if (marker !== null) return seen(marker, operation);
      if (attempt === maxTries) throw error;
      continue;
    }
    if (outcome.done) return { kind: 'done' };
    const marker = await markerOf(table, operation);
    if (marker !== null) return seen(marker, operation);
    return { kind: 'changed', actions: [...outcome.failed.keys()].map((at) => actions[at]!) };
  }
}

const markerOf = async (table: Table, { key }: Operation): Promise<OperationData | null> =>
  ((await table.get(key))?.data ?? null) as OperationData | null;

const seen = (data: OperationData, { attempt }: Operation): Committed =>
  data.attempt === attempt ? { kind: 'done' } : { kind: 'known', data };
