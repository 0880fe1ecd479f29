import { expect, it } from 'vitest';
import { lambdaSettings, localSettings, workerSettings } from './settings.ts';

const deployed = {
  TABLE_NAME: 'wikicon',
  SITE_URL: 'https://example.org/',
  CURSOR_KEY: 'x'.repeat(32),
  ROUTER_SECRET: 'r'.repeat(32),
};

it('has a default for everything on this machine; the deadline leaves half a second of the 3 s promised to clients', () => {
  expect(localSettings({})).toEqual({
    TABLE_NAME: 'wikicon',
    ADMINISTRATORS: [],
    DEADLINE_MS: 2_500,
    KEPT_ANSWERS_MB: 32,
    PORT: 4_000,
    HOST: '127.0.0.1',
    IMPORT_ADDRESSES: 'public',
    RATE_BURST: 6_000,
    RATE_PER_SECOND: 200,
    DATA_DIR: '.data',
  });
});

it.each([
  ['TABLE_NAME', undefined],
  ['SITE_URL', 'http://example.org'],
  ['CURSOR_KEY', 'short'],
  ['ROUTER_SECRET', undefined],
  ['ROUTER_SECRET', ''],
  ['KEPT_ANSWERS_FROM', 'soon'],
  ['KEPT_ANSWERS_MB', '-1'],
  ['ROUTER_SECRET', `${'r'.repeat(32)} short`],
])('does not start in the cloud with a wrong %s', (name, value) => {
  expect(() => lambdaSettings({ ...deployed, [name]: value })).toThrow(`The variable ${name} does not fit`);
});

it.each([
  ['OAUTH_CLIENT_SECRET', { OAUTH_CLIENT_ID: 'a' }],
  ['OAUTH_CLIENT_ID', { OAUTH_CLIENT_SECRET: 'a' }],
  ['OAUTH_CLIENT_ID', { OAUTH_CLIENT_ID: '', OAUTH_CLIENT_SECRET: 'a' }],
  ['OAUTH_BASE', { OAUTH_BASE: 'http://localhost:4000/oauth2' }],
])('does not start in the cloud without a fitting %s: %j', (name, environment) => {
  expect(() => lambdaSettings({ ...deployed, ...environment })).toThrow(`The variable ${name} does not fit`);
});

it('takes both halves of an OAuth client, or none', () => {
  const oauth = { OAUTH_CLIENT_ID: 'a', OAUTH_CLIENT_SECRET: 'b', OAUTH_BASE: 'https://wiki.example/oauth2/' };
  expect(lambdaSettings({ ...deployed, ...oauth })).toMatchObject({
    ...oauth,
    OAUTH_BASE: 'https://wiki.example/oauth2',
  });
  expect(lambdaSettings(deployed).OAUTH_CLIENT_ID).toBeUndefined();
  expect(lambdaSettings({ ...deployed, OAUTH_CLIENT_ID: '', OAUTH_CLIENT_SECRET: '' }).OAUTH_CLIENT_ID).toBeUndefined();
  expect(localSettings({ OAUTH_BASE: 'http://localhost:8080/oauth2' }).OAUTH_BASE).toBe('http://localhost:8080/oauth2');
});

it('needs nothing but the table to do jobs in the cloud', () => {
  expect(workerSettings({ TABLE_NAME: 'wikicon' })).toEqual({ TABLE_NAME: 'wikicon', ADMINISTRATORS: [] });
  expect(() => workerSettings({})).toThrow('The variable TABLE_NAME does not fit');
});
