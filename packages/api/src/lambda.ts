/** The API as a Lambda function, behind a function URL or API Gateway (payload format 2.0). */
import { createClient } from './dynamo/client.ts';
import { createApp } from './http/app.ts';
import { jobsElsewhere } from './jobs/jobs.ts';
import { jsonLog } from './log.ts';
import { createCursors } from './paging/cursor.ts';
import { lambdaSettings } from './settings.ts';
import { lambdaHandler } from './http/lambda.ts';

const { TABLE_NAME, SITE_URL, CURSOR_KEY, ALLOWED_ORIGINS, DEADLINE_MS, ADMINISTRATORS } = lambdaSettings(process.env);

export const handler = lambdaHandler(
  createApp({
    client: createClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? null }),
    tableName: TABLE_NAME,
    cursors: createCursors(CURSOR_KEY),
    jobs: jobsElsewhere,
    administrators: ADMINISTRATORS,
    clock: () => new Date(),
    siteUrl: SITE_URL,
    allowedOrigins: ALLOWED_ORIGINS,
    deadline: DEADLINE_MS,
    log: jsonLog,
    version: process.env['AWS_LAMBDA_FUNCTION_VERSION'] ?? 'unknown',
    isReady: () => true,
  }),
);
