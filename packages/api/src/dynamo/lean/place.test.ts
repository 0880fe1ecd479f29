import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLeanClient } from './client.ts';
import { placeOf } from './place.ts';

const nowhere = join(tmpdir(), 'no-such-file');

beforeEach(() => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', nowhere);
  vi.stubEnv('AWS_CONFIG_FILE', nowhere);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
});

describe('AWS', () => {
  it.each([null, 'https://dynamodb.eu-central-1.amazonaws.com'])(
    'is asked in its region, as whoever the environment says: %s',
    async (endpoint) => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'a key');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a secret');
      vi.stubEnv('AWS_SESSION_TOKEN', 'a token of a role');
      const { credentials, find } = placeOf(endpoint);
      const { host, options } = await find();
      expect([host, options.protocol, await credentials()]).toMatchObject([
        'dynamodb.eu-central-1.amazonaws.com',
        'https:',
        { accessKeyId: 'a key', secretAccessKey: 'a secret', sessionToken: 'a token of a role' },
      ]);
    },
  );

  it('is asked as a profile says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    onTestFinished(async () => rm(folder, { recursive: true }));
    const file = join(folder, 'credentials');
    await writeFile(file, '[organizer]\naws_access_key_id = its key\naws_secret_access_key = its secret\n');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', file);
    vi.stubEnv('AWS_PROFILE', 'organizer');
    expect(await placeOf(null).credentials()).toMatchObject({ accessKeyId: 'its key', secretAccessKey: 'its secret' });
  });

  it('is asked as a container says, which is asked again before that expires, and not before', async () => {
    let asked = 0;
    const lifetimes = [3_600_000, 200_000, 3_600_000];
    const server = createServer((_, response) => {
      const Expiration = new Date(Date.now() + (lifetimes[asked] ?? 0)).toISOString();
      asked += 1;
      response.end(JSON.stringify({ AccessKeyId: `key ${asked}`, SecretAccessKey: 's', Token: 't', Expiration }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as { port: number };
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', `http://127.0.0.1:${port}/`);
    const keyOf = async (place: ReturnType<typeof placeOf>) => (await place.credentials()).accessKeyId;
    const lasting = placeOf(null);
    expect([await keyOf(lasting), await keyOf(lasting), asked]).toEqual(['key 1', 'key 1', 1]);
    const expiring = placeOf(null);
    expect(await keyOf(expiring)).toBe('key 2');
    await expect.poll(async () => keyOf(expiring)).toBe('key 3');
    expect([await keyOf(expiring), asked]).toEqual(['key 3', 3]);
  });

  it('is not asked without a region', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    await expect(createLeanClient({ endpoint: null }).send('Query', { TableName: 'T' })).rejects.toThrow(
      'The variable AWS_REGION is missing.',
    );
  });
});

it.each(['http://127.0.0.1:8000', 'http://[::1]:8000'])(
  'Another engine is asked under a made-up name: %s',
  async (endpoint) => {
    const { credentials, find } = placeOf(endpoint);
    const { host, options } = await find();
    expect([host, String(options.port), await credentials()]).toEqual([
      new URL(endpoint).host,
      '8000',
      { accessKeyId: 'local', secretAccessKey: 'local' },
    ]);
  },
);
