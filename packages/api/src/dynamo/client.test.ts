import { afterEach, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';

afterEach(() => vi.unstubAllEnvs());

const tokenAt = async (endpoint: string): Promise<string | undefined> => {
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'something');
  vi.stubEnv('AWS_SESSION_TOKEN', 'for an hour');
  return (await createClient({ endpoint }).config.credentials()).sessionToken;
};

it('says at AWS who one is as AWS’s own tools do, and elsewhere only that one is somebody', async () => {
  expect([
    await tokenAt('https://dynamodb.eu-central-1.amazonaws.com'),
    await tokenAt('http://localhost:8000'),
  ]).toEqual(['for an hour', undefined]);
});
