import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, number, parser, shape, text } from '../dynamo/shape.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Writer } from '../dynamo/writer.ts';
import { stateKind, type Step } from './steps/step.ts';

/** The record that a table keeps of its own migration. */
export interface MigrationState {
  /** The last step that every row has taken. */
  readonly done: number;
  /** The step that has begun, and how far it is. */
  readonly under: Progress | null;
  readonly history: readonly StepDone[];
}

interface Progress {
  readonly step: number;
  readonly since: string;
  /** Every row up to this one has taken the step. */
  readonly after: Key | null;
  readonly rows: number;
  readonly changed: number;
}

export interface StepDone {
  readonly step: number;
  readonly name: string;
  readonly rows: number;
  readonly changed: number;
  readonly since: string;
  readonly until: string;
}

export interface SeenState {
  readonly state: MigrationState;
  readonly row: Row | null;
}

const key: Key = { pk: 'SYSTEM', sk: 'MIGRATION' };

const stateFrom = parser(
  shape<MigrationState>({
    done: number,
    under: nullable(
      shape<Progress>({
        step: number,
        since: text,
        after: nullable(shape<Key>({ pk: text, sk: text })),
        rows: number,
        changed: number,
      }),
    ),
    history: list(
      shape<StepDone>({ step: number, name: text, rows: number, changed: number, since: text, until: text }),
    ),
  }),
);

const none: MigrationState = { done: 0, under: null, history: [] };

export async function readState(table: Table): Promise<SeenState> {
  const row = await table.get(key);
  return { row, state: row === null ? none : stateFrom(row) };
}

/** Fails when another runner has written it meanwhile. */
export function stateAction(state: MigrationState, { row: seen }: SeenState, now: Date): Action {
  const at = now.toISOString();
  const row = newRow(stateKind, key, state, at);
  if (seen === null) return { put: row, when: 'absent' };
  const { version, createdAt } = seen;
  return { put: { ...row, version: version + 1, createdAt }, when: { version } };
}

/** A table whose rows are all written by this program has nothing to migrate. */
export async function markMigrated(writer: Writer, steps: readonly Step[], now: Date): Promise<void> {
  const done = latest(steps);
  if (done > 0) await writer.put([newRow(stateKind, key, { ...none, done }, now.toISOString())]);
}

export const latest = (steps: readonly Step[]): number => steps.at(-1)?.number ?? 0;
