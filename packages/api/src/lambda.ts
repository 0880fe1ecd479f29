/** The API as a Lambda function, behind a function URL or API Gateway (payload format 2.0). */
import { fileURLToPath } from 'node:url';
import { createClient } from './dynamo/client.ts';
import { logged } from './http/access-log.ts';
import { createApp } from './http/app.ts';
import { lambdaHandler } from './http/lambda.ts';
import { behindRouter } from './http/router-secret.ts';
import { createSignIn, oauthOf } from './http/sign-in.ts';
import { jobsElsewhere } from './jobs/jobs.ts';
import { jsonLog as log } from './kernel/log.ts';
import { createCursors } from './paging/cursor.ts';
import { lambdaSettings } from './kernel/settings.ts';
import { builtFiles } from './site/built-files.ts';

const settings = lambdaSettings(process.env);
const { TABLE_NAME: tableName, SITE_URL: siteUrl, ROUTER_SECRET, DEADLINE_MS } = settings;
const client = createClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? null });
const clock = () => new Date();

const app = createApp({
  client,
  tableName,
  cursors: createCursors(settings.CURSOR_KEY),
  jobs: jobsElsewhere,
  administrators: settings.ADMINISTRATORS,
  clock,
  login: createSignIn({ client, tableName, oauth: oauthOf(settings), siteUrl, clock, log }),
  siteUrl,
  allowedOrigins: settings.ALLOWED_ORIGINS,
  deadline: DEADLINE_MS,
  log,
  version: process.env['AWS_LAMBDA_FUNCTION_VERSION'] ?? 'unknown',
  // They are deployed beside the bundle.
  builtFiles: builtFiles(fileURLToPath(new URL('.', import.meta.url))),
});

const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'unknown';

export const handler = lambdaHandler(behindRouter(logged(app, log, functionName), ROUTER_SECRET));
