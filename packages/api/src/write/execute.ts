import { invalid, unavailable, type AuditOrigin, type Refusal } from '@wikicon/schema';
import type { Identity, Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { jobRow } from '../jobs/tasks.ts';
import { isUndoable } from '../nouns/undoable.ts';
import { sizeProblems, takenName } from '../rows/actions.ts';
import { auditRows } from '../rows/audit.ts';
import { idempotencyRecord, idempotencyRow, recordedWriteFrom, type RecordedWrite } from '../rows/idempotency.ts';
import { leftRows, logId } from '../rows/undo.ts';
import { isRefusal, type Changeset, type Command } from './command.ts';
import { commit } from './commit.ts';

export interface ExecuteNeeds extends Pick<Store, 'table' | 'transactor'> {
  readonly identity: Identity;
  readonly jobs: Jobs;
  /** Called when something was written: what the request remembers of the graph is old. */
  readonly onWritten: () => void;
}

/** It was done, now or by an earlier call with the same key. */
export type Executed<Result> =
  | { readonly kind: 'Executed'; readonly changeset: Result; readonly change: string | null }
  | { readonly kind: 'Repeated'; readonly recorded: RecordedWrite };

export const maxRounds = 8;

/** Writes what a command says, once and whole; decides again when others wrote what it had read. */
export async function execute<Loaded, Result extends Changeset>(
  needs: ExecuteNeeds,
  command: Command<Loaded, Result>,
): Promise<Executed<Result> | Refusal> {
  const { table, identity, jobs, onWritten } = needs;
  if (identity.person === null) return { kind: 'NotSignedIn' };
  const record = idempotencyRecord(identity.person, command.idempotencyKey, command.input);
  for (let round = 1; round <= maxRounds; round += 1) {
    const [viewer, known, loaded] = await Promise.all([
      identity.viewer(),
      command.idempotencyKey === null ? null : table.get(record.key),
      command.load(),
    ]);
    if (viewer === null) return { kind: 'NotSignedIn' };
    if (known !== null) return repeated(recordedWriteFrom(known));
    const changeset = await command.decide(viewer, loaded);
    if (isRefusal(changeset)) return changeset;
    const job = changeset.tasks.length > 0 ? jobRow(changeset.tasks, command.at) : null;
    const { rows, change } = recorded(viewer, command, changeset, originOf(viewer));
    const actions: Action[] = [
      ...changeset.actions,
      { put: idempotencyRow(record, { ...changeset, change }, command.at), when: 'absent' },
      ...[...rows, ...(job === null ? [] : [job])].map((put): Action => ({ put })),
    ];
    const problems = sizeProblems(actions);
    if (problems.length > 0) return invalid(problems);
    const outcome = await commit(needs, record, actions);
    if (outcome.kind === 'known') return repeated(outcome.data);
    if (outcome.kind === 'changed') {
      const refusal = takenName(outcome.actions);
      if (refusal !== null) return refusal;
      continue;
    }
    onWritten();
    if (job !== null) jobs.begin(job);
    return { kind: 'Executed', changeset, change };
  }
  throw unavailable();

  function repeated(data: RecordedWrite): Executed<Result> | Refusal {
    return data.input === record.input ? { kind: 'Repeated', recorded: data } : { kind: 'KeyReused' };
  }
}

/** What a viewer came with; null for what is done for them later, and beside the API. */
const originOf = ({ token, credential }: Viewer): AuditOrigin | null =>
  token !== null ? 'TOKEN' : credential === null ? null : 'BROWSER';

interface Recorded {
  /** Those by which the audit tells of a command, and it can be taken back. */
  readonly rows: readonly Row[];
  /** The id of the entry of the log; null where nothing was changed, or it is never taken back. */
  readonly change: string | null;
}

/** Returns how the audit tells of a command. */
export function recorded(
  { person }: Viewer,
  { reason, at }: Pick<Command, 'reason' | 'at'>,
  { entry, node }: Changeset,
  origin: AuditOrigin | null,
): Recorded {
  if (entry === null) return { rows: [], change: null };
  const { conference, left = {}, ...told } = entry;
  const { credit } = left;
  const data = { ...told, actor: person, node, reason, origin, ...(credit && { credit: credit.author }) };
  const rows = auditRows(data, conference, at);
  const id = rows[0]!.sk;
  return {
    rows: [...rows, ...leftRows(id, node, left, at)],
    change: isUndoable(data) ? logId(conference, id) : null,
  };
}
