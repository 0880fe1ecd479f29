import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { serve } from '../src/serve.ts';
import { localSettings } from '../src/kernel/settings.ts';
import { emptyStore } from './engine.ts';
import { faultProxy } from './fault-proxy.ts';
import { temporaryFolder } from './server.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

/** What is answered, and after how many seconds to ask again. */
const answered = async (answer: Response) => [answer.status, answer.headers.get('retry-after'), await answer.json()];

const starting = {
  errors: [
    { message: 'The server is starting. Please try again.', extensions: { code: 'UNAVAILABLE', retryable: true } },
  ],
};

it('Whatever is asked while the server starts is answered with 503, and /health says that it starts', async () => {
  await using data = await temporaryFolder();
  const store = await emptyStore();
  const proxy = await faultProxy(store.endpoint);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // To load the embedded conferences takes dozens of requests: until then everything here has been asked.
  proxy.fault = 'slow';
  const settings = localSettings({
    PORT: String(port),
    DATA_DIR: data.path,
    DYNAMODB_ENDPOINT: proxy.endpoint,
    TABLE_NAME: store.name,
  });
  const server = serve(settings, () => undefined);
  await expect.poll(() => proxy.seen).toBeGreaterThan(0);
  const query = JSON.stringify({ query: '{ __typename }' });
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: query };
  const answers = await Promise.all([
    fetch(`${url}/health`).then(answered),
    fetch(`${url}/graphql`, post).then(answered),
    fetch(`${url}/conferences/demo/program`).then(answered),
    fetch(`${url}/graphql`, { method: 'POST', body: 'x'.repeat(200_000) }).then(answered),
  ]);
  proxy.fault = 'none';
  expect(answers).toEqual([
    [503, '1', { status: 'starting', version: '0.1.0' }],
    [503, '1', starting],
    [503, '1', starting],
    [503, '1', starting],
  ]);
  const { stop } = await server;
  const ready = await fetch(`${url}/health`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', version: '0.1.0' }]);
  expect(await (await fetch(`${url}/graphql`, post)).json()).toMatchObject({ data: { __typename: 'Query' } });
  await stop();
  proxy.close();
  await store.close();
});
