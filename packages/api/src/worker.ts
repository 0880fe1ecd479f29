/** The jobs that follow writes as a Lambda function, behind the table's stream and a schedule. */
import { createClient } from './dynamo/client.ts';
import { storeOf } from './dynamo/store.ts';
import { createVersions } from './dynamo/versions.ts';
import { systemTiming } from './jobs/backoff.ts';
import { closeOpenWrites } from './jobs/open-writes.ts';
import { streamHandler, type StreamEvent, type StreamResult } from './jobs/stream.ts';
import { jsonLog as log } from './kernel/log.ts';
import { workerSettings } from './kernel/settings.ts';

const { TABLE_NAME: tableName } = workerSettings(process.env);
const client = createClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? null });
const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'unknown';
const versions = createVersions({ client, name: tableName });
const doJobs = streamHandler({ store: storeOf({ client, tableName }), log, functionName, ...systemTiming });

export async function handler(event: StreamEvent): Promise<StreamResult> {
  const isSchedule = event.Records.length === 0;
  if (isSchedule)
    await closeOpenWrites({ versions, log, functionName, ...systemTiming }).catch((error: unknown) =>
      log('error', 'open writes could not be closed', { error }),
    );
  return doJobs(event);
}
