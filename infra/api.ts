import { apiPaths } from '../packages/api/src/http/paths';
import { common } from './function';
import { router } from './router';
import { readAndWrite, table } from './storage';

const cursorKey = new sst.Secret('CursorKey');
/** Wikimedia's central ids; none until somebody names them. */
const administrators = new sst.Secret('Administrators', '');
const oauthClientId = new sst.Secret('OauthClientId');
const oauthClientSecret = new sst.Secret('OauthClientSecret');

const api = new sst.aws.Function('Api', {
  ...common,
  handler: 'packages/api/src/lambda.handler',
  timeout: '10 seconds',
  permissions: [readAndWrite],
  environment: {
    TABLE_NAME: table.name,
    SITE_URL: router.url,
    CURSOR_KEY: cursorKey.value,
    ADMINISTRATORS: administrators.value,
    OAUTH_CLIENT_ID: oauthClientId.value,
    OAUTH_CLIENT_SECRET: oauthClientSecret.value,
  },
  url: { cors: false },
});

for (const path of apiPaths) router.route(path, api.url);
