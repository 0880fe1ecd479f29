import { invalid, unavailable, type AnyNode, type Deleted, type Id, type Refusal, type Written } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action, Transactor } from '../dynamo/transaction.ts';
import { jobRow } from '../jobs/tasks.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Identity } from '../authority/viewer.ts';
import { sizeProblems, takenName } from '../rows/actions.ts';
import { commit } from './commit.ts';
import { draftOf, type Drafted } from './draft.ts';
import { entryOf } from './entry.ts';
import { gather, type Found } from './gather.ts';
import type { Noun } from '../nouns/noun.ts';
import { loadStored, nounOf } from '../nouns/registry.ts';
import { operationOf, operationRow, type Operation, type OperationData } from '../rows/idempotency.ts';
import type { Plan } from './plan.ts';
import { toldReferrers } from './told-referrers.ts';

export interface CarryNeeds {
  /** Reads what was written a moment ago. */
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
  readonly jobs: Jobs;
  /** Called when something was written: what the request remembers of the graph is old. */
  readonly onWritten: () => void;
  /** Whether the viewer may see a node. */
  readonly isShown: (id: Id) => Promise<boolean>;
}

const maxRounds = 8;

type Answer = Written | Deleted | Refusal;

/** Reads at once all that a write depends on, judges, and writes whole or not at all; again, when others came between. */
export async function carryOut(needs: CarryNeeds, plan: Plan): Promise<Answer> {
  const { identity } = needs;
  if (identity.person === null) return { kind: 'NotSignedIn' };
  const noun = nounOf(plan.id);
  const operation = operationOf(identity.person, plan.idempotencyKey, plan.input);
  for (let round = 1; round <= maxRounds; round += 1) {
    const found = await gather(needs, plan, operation);
    if (found.known !== null && found.viewer !== null) return answerAgain(needs, operation, found.known);
    const draft = draftOf(plan, noun, found);
    if (draft.refusal !== null) return told(needs, plan.id, draft.refusal);
    const outcome = await writeOnce(needs, plan, operation, found, { ...draft, noun });
    if (outcome !== 'again') return outcome;
  }
  throw unavailable();
}

/** The refusal as the viewer may read it. */
const told = async (needs: CarryNeeds, id: Id, refusal: Refusal): Promise<Refusal> =>
  refusal.kind === 'StillReferenced'
    ? {
        ...refusal,
        by: await toldReferrers(
          needs,
          id,
          refusal.by.map((one) => one.id),
        ),
      }
    : refusal;

interface Work extends Drafted {
  readonly noun: Noun;
}

async function writeOnce(
  needs: CarryNeeds,
  plan: Plan,
  operation: Operation,
  found: Found,
  { noun, ...draft }: Work,
): Promise<Answer | 'again'> {
  const { content, actions } = draft;
  const { audit, tasks } = entryOf(plan, noun, found, draft);
  const job = tasks.length > 0 ? jobRow(tasks, plan.at) : null;
  const bookkeeping: Row[] = [
    operationRow(operation, { id: plan.id, isDeletion: content === null }, plan.at),
    ...audit,
    ...(job === null ? [] : [job]),
  ];
  const all: Action[] = [
    ...actions,
    ...bookkeeping.map((row): Action => (row.type === 'Operation' ? { put: row, when: 'absent' } : { put: row })),
  ];
  const problems = sizeProblems(all);
  if (problems.length > 0) return invalid(problems);
  const outcome = await commit(needs, operation, all);
  if (outcome.kind === 'known') return answerAgain(needs, operation, outcome.data);
  if (outcome.kind === 'changed') return takenName(outcome.actions) ?? 'again';
  needs.onWritten();
  if (job !== null) needs.jobs.begin(job);
  if (content === null) return { kind: 'Deleted', deletedId: plan.id };
  return { kind: 'Written', node: content };
}

/** The same call, sent again: what it did stands in the graph, and is answered as it is there now. */
async function answerAgain(
  { table, onWritten, isShown }: CarryNeeds,
  { input }: Operation,
  known: OperationData,
): Promise<Answer> {
  if (known.input !== input) return { kind: 'KeyReused' };
  if (known.isDeletion) return { kind: 'Deleted', deletedId: known.id };
  const stored = await loadStored(known.id, table);
  onWritten();
  if (stored === null || !(await isShown(known.id))) return { kind: 'NotFound', id: known.id };
  // Whoever sends a call again may not see any more what they wrote: what few see is asked for anew.
  return { kind: 'Written', node: { ...stored.content, version: stored.main.version } as AnyNode };
}
