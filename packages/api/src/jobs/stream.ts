import { isUnavailable } from '@wikicon/schema';
import { jobsPartition } from '../dynamo/definition.ts';
import { fromItem, type Item, type Row } from '../dynamo/row.ts';
import { standingOf, tasksOf } from './left.ts';
import { runJob } from './run.ts';
import { createSchedule, type WorkerNeeds } from './schedule.ts';
import { logOutcome } from './tell.ts';

/** The part of an event of the table's stream that is read here. */
export interface StreamEvent {
  readonly Records: readonly StreamRecord[];
}

export interface StreamRecord {
  readonly eventName?: string;
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Item };
}

/** Lambda comes again with the records from the first of these on, and with none behind them until it gives up. */
export interface StreamResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Does the jobs that an event of the stream brings; an event without records is a run of the schedule. */
export function streamHandler(needs: WorkerNeeds): (event: StreamEvent) => Promise<StreamResult> {
  const { store, log } = needs;
  const takeDue = createSchedule(needs);
  return async ({ Records }) => {
    if (Records.length === 0)
      await takeDue().catch((error: unknown) => log('error', 'jobs that are due could not be taken', { error }));
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { eventName, dynamodb: { SequenceNumber = '', NewImage = {} } = {} } of Records) {
      const job = eventName === 'INSERT' ? newJobOf(NewImage) : null;
      if (job !== null && !(await isTried(job))) batchItemFailures.push({ itemIdentifier: SequenceNumber });
    }
    return { batchItemFailures };
  };

  /** @returns false when the store had a bad moment; what is wrong with a job itself stands in its row, for later */
  async function isTried(job: Row): Promise<boolean> {
    const outcome = await runJob(store, job, needs).catch((error: unknown) => ({ errors: [error], isDead: false }));
    logOutcome(log, job, outcome);
    return !outcome.errors.some(isUnavailable);
  }
}

/** The job that a new row is, if it is one that nobody has tried: others come with a file of the graph, and wait. */
function newJobOf(image: Item): Row | null {
  if (image['pk']?.S !== jobsPartition) return null;
  try {
    const row = fromItem(image);
    const { dueAt, deadAt } = standingOf(row);
    tasksOf(row);
    return dueAt === null && deadAt === null ? row : null;
  } catch {
    return null;
  }
}
