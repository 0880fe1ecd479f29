import type { Table } from '../dynamo/table.ts';
import type { Action, Outcome, Transactor } from '../dynamo/transaction.ts';
import { recordedWriteFrom, type IdempotencyRecord, type RecordedWrite } from '../rows/idempotency.ts';

/** The outcome of a transaction, also when its answer was lost. */
export type Committed =
  | { readonly kind: 'done' }
  /** The same key was used before: by the same input or by another. */
  | { readonly kind: 'known'; readonly data: RecordedWrite }
  /** These actions found their rows otherwise than they were read. */
  | { readonly kind: 'changed'; readonly actions: readonly Action[] };

const maxTries = 3;

/** Runs a transaction with its idempotency record, and asks that whenever the outcome is in doubt. */
export async function commit(
  { table, transactor }: { readonly table: Table; readonly transactor: Transactor },
  record: IdempotencyRecord,
  actions: readonly Action[],
): Promise<Committed> {
  for (let attempt = 1; ; attempt += 1) {
    let outcome: Outcome;
    try {
      outcome = await transactor.run(actions);
    } catch (error) {
      // Nobody knows whether it was written: the record does.
      const known = await recordedWrite(table, record);
      if (known !== null) return seen(known, record);
      if (attempt === maxTries) throw error;
      continue;
    }
    if (outcome.done) return { kind: 'done' };
    const known = await recordedWrite(table, record);
    if (known !== null) return seen(known, record);
    return { kind: 'changed', actions: [...outcome.failed.keys()].map((at) => actions[at]!) };
  }
}

async function recordedWrite(table: Table, { key }: IdempotencyRecord): Promise<RecordedWrite | null> {
  const row = await table.get(key);
  return row && recordedWriteFrom(row);
}

const seen = (data: RecordedWrite, { attempt }: IdempotencyRecord): Committed =>
  data.attempt === attempt ? { kind: 'done' } : { kind: 'known', data };
