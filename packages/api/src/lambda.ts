/** The API as a Lambda function, behind a function URL or API Gateway (payload format 2.0). */
import { fileURLToPath } from 'node:url';
import { createClient } from './dynamo/client.ts';
import { logged, logHit } from './http/access-log.ts';
import { createApp } from './http/app.ts';
import { lambdaHandler } from './http/lambda.ts';
import { openKept } from './http/open-kept.ts';
import { routerHeader } from './http/paths.ts';
import { behindRouter, fromRouter } from './http/router-secret.ts';
import { rateLimitOf } from './http/rate.ts';
import { createSignIn, oauthOf } from './http/sign-in.ts';
import { jobsElsewhere } from './jobs/jobs.ts';
import { lazily } from './kernel/lazily.ts';
import { jsonLog as log } from './kernel/log.ts';
import { createCursors } from './paging/cursor.ts';
import { lambdaSettings } from './kernel/settings.ts';
import { builtFiles } from './site/built-files.ts';

const settings = lambdaSettings(process.env);
const { TABLE_NAME: tableName, SITE_URL: siteUrl, ROUTER_SECRET, DEADLINE_MS } = settings;
const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? null;
const client = createClient({ endpoint });
const clock = () => new Date();
// They are deployed beside the bundle.
const built = builtFiles(fileURLToPath(new URL('.', import.meta.url)));

const version = process.env['AWS_LAMBDA_FUNCTION_VERSION'] ?? 'unknown';

const app = createApp({
  client,
  tableName,
  cursors: createCursors(settings.CURSOR_KEY),
  jobs: jobsElsewhere,
  administrators: settings.ADMINISTRATORS,
  clock,
  login: createSignIn({ client, tableName, oauth: oauthOf(settings), siteUrl, clock, log }),
  // Only pictures need it.
  commons: lazily(async () => {
    const { createCommons, userAgentOf } = await import('./pictures/commons.ts');
    const userAgent = userAgentOf(version, siteUrl, settings.CONTACT);
    return createCommons({ base: settings.COMMONS_BASE, userAgent, clock });
  }),
  siteUrl,
  rateLimit: rateLimitOf(settings, clock),
  deadline: DEADLINE_MS,
  log,
  version,
  builtFiles: built,
});

const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'unknown';

const answers = openKept({
  client,
  endpoint,
  tableName,
  megabytes: settings.KEPT_ANSWERS_MB,
  clock,
  builtFiles: built,
  // Each deployment sets another one.
  release: settings.KEPT_ANSWERS_FROM,
});
const isFromRouter = fromRouter(ROUTER_SECRET);
const keptFrom = Date.parse(settings.KEPT_ANSWERS_FROM);

export const handler = lambdaHandler(
  behindRouter(logged(app, log, functionName), ROUTER_SECRET),
  answers && {
    answers,
    isOpenTo: ({ headers }) => Date.now() >= keptFrom && isFromRouter(headers[routerHeader] as string | undefined),
    onHit: ({ method, target }, hit) => logHit(log, functionName, { ...hit, method, path: target.split('?')[0]! }),
  },
);
