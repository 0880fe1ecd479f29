import { common } from './function';
import { worker } from './jobs';
import { router } from './router';
import { administrators, contact, cursorKey, oauthClientId, oauthClientSecret, routerSecret } from './secrets';
import { isProduction } from './stage';
import { readAndWrite, table } from './storage';
import { web } from './web';

/** By then no function of the release before runs any more: one may take five minutes, and the deployment its time. */
const keptFrom = new Date(Date.now() + 30 * 60_000).toISOString();

export const api = new sst.aws.Function(
  'Api',
  {
    ...common,
    bundle: 'packages/api/dist/lambda',
    handler: 'lambda.handler',
    // Longer than its own deadline for an answer; shorter than the router waits.
    timeout: '10 seconds',
    // As much as the table's first capacity holds; beyond it, callers are told to come again.
    ...(isProduction && { concurrency: { reserved: 100 } }),
    permissions: [readAndWrite],
    environment: {
      TABLE_NAME: table.name,
      SITE_URL: router.url,
      CURSOR_KEY: cursorKey.value,
      ROUTER_SECRET: routerSecret.value,
      ADMINISTRATORS: administrators.value,
      OAUTH_CLIENT_ID: oauthClientId.value,
      OAUTH_CLIENT_SECRET: oauthClientSecret.value,
      CONTACT: contact.value,
      KEPT_ANSWERS_FROM: keptFrom,
    },
    // Open to all by its kind, and answers the router alone: signed requests would ask browsers to sign bodies.
    url: { cors: false },
  },
  // It hands out a page that names files, which have to be there first; and what it keeps holds only while every other
  // function writes as it knows it.
  { dependsOn: [web, worker] },
);

// All but the files of the web client: pages have the API's head, and unknown addresses its answer.
router.route('/', api.url);
