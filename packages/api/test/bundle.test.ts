import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleHandler } from '../scripts/bundle.ts';
import type { HttpEvent, HttpResult } from '../src/http/lambda.ts';
import { localWikimediaBase } from '../src/local/wikimedia.ts';
import { examples } from './examples.ts';
import { eventOf } from './lambda.ts';
import { temporaryFolder } from './server.ts';
import { post, world, type World } from './world.ts';

let api: World;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
beforeAll(async () => {
  [api, folder] = await Promise.all([world(), temporaryFolder()]);
  await bundleHandler(fileURLToPath(new URL('../src/lambda.ts', import.meta.url)), folder.path);
  file = join(folder.path, 'lambda.mjs');
});
afterAll(async () => {
  await folder[Symbol.asyncDispose]();
  await api.close();
});

it('is at most 800 kB', () => {
  expect(readFileSync(file).byteLength).toBeLessThanOrEqual(800_000);
});

it('has no trace of the stand-in for Wikimedia', () => {
  const [, name] = localWikimediaBase.split('/');
  expect([name, readFileSync(file, 'utf8').includes(name!)]).toEqual(['local-wikimedia', false]);
});

it('answers a function URL event as the server does, from the environment of a function', async () => {
  Object.assign(process.env, {
    TABLE_NAME: api.name,
    SITE_URL: 'https://example.org',
    CURSOR_KEY: 'a key for tests that is long enough',
    DYNAMODB_ENDPOINT: api.endpoint,
  });
  const { handler } = (await import(pathToFileURL(file).href)) as {
    handler: (event: HttpEvent) => Promise<HttpResult>;
  };
  const { query, variables } = examples.find(({ name }) => name === 'program')!;
  const { statusCode, headers, body } = await handler(await eventOf(post({ query, variables })));
  const { data } = JSON.parse(body) as { data: unknown };
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(data).toEqual((await api.ask(query, variables)).data);
});
