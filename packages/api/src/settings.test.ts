import { expect, it } from 'vitest';
import { lambdaSettings, localSettings } from './settings.ts';

const deployed = { TABLE_NAME: 'wikicon', SITE_URL: 'https://example.org/', CURSOR_KEY: 'x'.repeat(32) };

it('has a default for everything on this machine; the deadline leaves half a second of the 3 s promised to clients', () => {
  expect(localSettings({})).toEqual({
    TABLE_NAME: 'wikicon',
    ADMINISTRATORS: [],
    ALLOWED_ORIGINS: [],
    DEADLINE_MS: 2_500,
    PORT: 4_000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
  });
});

it('reads origins apart, as browsers write them', () => {
  expect(localSettings({ ALLOWED_ORIGINS: 'https://a.example/, http://localhost:3000' }).ALLOWED_ORIGINS).toEqual([
    'https://a.example',
    'http://localhost:3000',
  ]);
});

it.each([
  ['TABLE_NAME', undefined],
  ['SITE_URL', 'http://example.org'],
  ['CURSOR_KEY', 'short'],
])('does not start in the cloud with a wrong %s', (name, value) => {
  expect(() => lambdaSettings({ ...deployed, [name]: value })).toThrow(`The variable ${name} does not fit`);
});
