/** The jobs that follow writes as a Lambda function, behind the table's stream and a schedule. */
import { createClient } from './dynamo/client.ts';
import { storeOf } from './dynamo/store.ts';
import { createVersions } from './dynamo/versions.ts';
import { systemTiming } from './jobs/backoff.ts';
import { closeOpenWrites } from './jobs/open-writes.ts';
import { jobsElsewhere } from './jobs/jobs.ts';
import { streamHandler, type StreamEvent, type StreamResult } from './jobs/stream.ts';
import type { ImportTask } from './jobs/tasks.ts';
import { jsonLog as log } from './kernel/log.ts';
import { workerSettings } from './kernel/settings.ts';

const { TABLE_NAME: tableName, ADMINISTRATORS: administrators } = workerSettings(process.env);
const client = createClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? null });
const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'unknown';
const versions = createVersions({ client, name: tableName });
const store = storeOf({ client, tableName });
const doJobs = streamHandler({ store, log, functionName, ...systemTiming, importSlice });

/** Most runs have none: its code is loaded by the first one. */
async function importSlice(task: ImportTask): Promise<void> {
  const { importSlices, internet } = await import('./uploads/slice.ts');
  const needs = { store, administrators, log, ...systemTiming, outside: internet, isLocal: false };
  return importSlices({ ...needs, jobs: jobsElsewhere })(task);
}

export async function handler(event: StreamEvent): Promise<StreamResult> {
  const isSchedule = event.Records.length === 0;
  if (isSchedule)
    await closeOpenWrites({ versions, log, functionName, ...systemTiming }).catch((error: unknown) =>
      log('error', 'open writes could not be closed', { error }),
    );
  return doJobs(event);
}
