import { router } from './router';
import { readGraph, table } from './storage';

const cursorKey = new sst.Secret('CursorKey');

export const api = new sst.aws.Function('Api', {
  handler: 'packages/api/src/lambda.handler',
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  memory: '1024 MB',
  timeout: '10 seconds',
  permissions: [readGraph],
  environment: { TABLE_NAME: table.name, SITE_URL: router.url, CURSOR_KEY: cursorKey.value },
  logging: { format: 'json', retention: '1 month' },
  nodejs: { minify: true },
  url: { cors: false, router: { instance: router, path: '/graphql' } },
});
