/** The jobs that follow writes as a Lambda function, behind the table's stream and a schedule. */
import { createClient } from './dynamo/client.ts';
import { storeOf } from './dynamo/store.ts';
import { systemTiming } from './jobs/backoff.ts';
import { streamHandler } from './jobs/stream.ts';
import { jsonLog as log } from './kernel/log.ts';
import { workerSettings } from './kernel/settings.ts';

const { TABLE_NAME: tableName } = workerSettings(process.env);
const client = createClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? null });

export const handler = streamHandler({
  store: storeOf({ client, tableName }),
  log,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'unknown',
  ...systemTiming,
});
