import { isUnavailable } from '@wikicon/schema';
import { jobsPartition } from '../dynamo/definition.ts';
import { fromItem, type Item, type Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Log } from '../kernel/log.ts';
import { leftJobs } from './left.ts';
import { runJob } from './run.ts';

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

interface WorkerNeeds {
  readonly store: Store;
  readonly log: Log;
  readonly clock: () => Date;
}

/** The stream gives up on a record after some attempts. Its row stays; no attempt lasts as long as this. */
const leftAfterMinutes = 10;

/** Does the jobs that an event of the stream brings, and then tries those that earlier events left undone. */
export const streamHandler =
  ({ store, log, clock }: WorkerNeeds) =>
  async ({ Records }: StreamEvent): Promise<StreamResult> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { eventName, dynamodb: { SequenceNumber = '', NewImage = {} } = {} } of Records) {
      const job = eventName === 'INSERT' ? jobOf(NewImage) : null;
      if (job !== null && !(await isTried(job))) batchItemFailures.push({ itemIdentifier: SequenceNumber });
    }
    await clearUp();
    return { batchItemFailures };

    /** @returns false when the store had a bad moment; what is wrong with a job itself stands in its row, for later */
    async function isTried(job: Row): Promise<boolean> {
      const errors = await runJob(store, job).catch((error: unknown) => [error]);
      for (const error of errors) log('error', 'a task was left undone', { error, job: job.sk });
      return !errors.some(isUnavailable);
    }

    async function clearUp(): Promise<void> {
      const since = new Date(clock().getTime() - leftAfterMinutes * 60_000).toISOString();
      try {
        for (const job of await leftJobs(store)) if (job.createdAt < since) await isTried(job);
      } catch (error) {
        log('error', 'jobs that were left undone could not be read', { error });
      }
    }
  };

/** The job that a new row is, if it is one. */
function jobOf(image: Item): Row | null {
  if (image['pk']?.S !== jobsPartition) return null;
  try {
    const row = fromItem(image);
    return Array.isArray((row.data as { readonly tasks?: unknown } | null)?.tasks) ? row : null;
  } catch {
    return null;
  }
}
