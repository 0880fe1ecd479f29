import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'a token of a role');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
});
afterEach(() => vi.unstubAllEnvs());

it.each([null, 'https://dynamodb.eu-central-1.amazonaws.com'])(
  'Asks AWS as whoever the environment says: %s',
  async (endpoint) => {
    const { credentials, region } = createClient({ endpoint }).config;
    expect([await credentials(), await region()]).toMatchObject([
      { accessKeyId: 'a key', secretAccessKey: 'a secret', sessionToken: 'a token of a role' },
      'eu-central-1',
    ]);
  },
);

it('Asks another engine under a made-up name, for it wants one and does not mind which', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
  vi.stubEnv('AWS_REGION', undefined);
  const { credentials, region } = createClient({ endpoint: 'http://127.0.0.1:8000' }).config;
  expect([await credentials(), await region()]).toMatchObject([
    { accessKeyId: 'local', secretAccessKey: 'local' },
    'local',
  ]);
});
