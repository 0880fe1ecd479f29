import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureTable } from '../../packages/api/src/dynamo/admin.ts';
import { createClient } from '../../packages/api/src/dynamo/client.ts';
import { storeOf } from '../../packages/api/src/dynamo/store.ts';
import { startEngine } from '../../packages/api/src/dev/engine/engine.ts';
import type { HttpResult } from '../../packages/api/src/http/lambda.ts';
import { loadEmbedded } from '../../packages/api/src/seed/embedded.ts';
import { about, canonical, examples } from '../../packages/api/test/examples.ts';
import { only, type Report } from '../plan/report.ts';
import { root } from '../plan/sst.ts';
import { runtimeClient, type RuntimeClient } from '../runtime/client.ts';
import { runFunction, type RunningFunction } from '../runtime/function.ts';
import { artifactOf } from './artifact.ts';
import { httpEvent, type Asked } from './events.ts';
import { anyEvent } from './fuzz.ts';
import { planned } from './planned.ts';

let report: Report;
let client: RuntimeClient;
let engine: Awaited<ReturnType<typeof startEngine>>;
let api: RunningFunction;
beforeAll(async () => {
  [report, client, engine] = await Promise.all([planned('production'), runtimeClient(), startEngine()]);
  console.info(`Functions are run by ${client.name}.`);
  const { TABLE_NAME } = environmentOf('ApiFunction');
  const store = createClient({ endpoint: engine.endpoint });
  await ensureTable(store, TABLE_NAME!);
  await loadEmbedded({ ...storeOf({ client: store, tableName: TABLE_NAME! }), now: new Date() });
  api = await start();
});
afterAll(async () => {
  await api?.[Symbol.asyncDispose]();
  await engine?.stop();
});

const environmentOf = (name: string): Record<string, string> =>
  only(report, 'aws:lambda/function:Function', name).inputs.environment.variables;

/** The function as the plan has it, on the table of this machine. */
function start(changed: Record<string, string> = {}, name = 'ApiFunction'): Promise<RunningFunction> {
  const { handler, timeout } = only(report, 'aws:lambda/function:Function', name).inputs;
  const environment = { ...environmentOf(name), DYNAMODB_ENDPOINT: engine.endpoint, ...changed };
  return runFunction({ files: artifactOf(name), handler, timeout, environment }, client);
}

async function ask(asked: Asked, on = api): Promise<HttpResult> {
  const { result, error } = await on.invoke(httpEvent(asked));
  expect(error).toBeUndefined();
  return result as HttpResult;
}

const bodyOf = ({ headers, body, isBase64Encoded }: HttpResult): string => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString();
};

it.each(canonical.filter((name) => name !== 'conferences'))(
  'answers a canonical query with what is known of ca-wikicon-2025: %s',
  async (name) => {
    const { query, variables } = about(
      examples.find((example) => example.name === name)!,
      { conference: 'ca-wikicon-2025' },
    );
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json' };
    const answer = await ask({ path: '/graphql', method: 'POST', headers, body });
    expect([answer.statusCode, comparable(bodyOf(answer)).data]).toEqual([200, known(name)]);
  },
);

/** Cursors are sealed anew in each place, and addresses begin where the site is. */
const comparable = (text: string): { readonly data: unknown } =>
  JSON.parse(text.replaceAll(report.outputs['site']!, 'http://localhost:4000'), (key, value: unknown) =>
    /cursor$/i.test(key) && typeof value === 'string' ? 'a cursor' : value,
  );

const known = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, `packages/api/test/answers/${name}.json`), 'utf8'));

it('fills the head of a page from the files that were packed with it', async () => {
  const answer = await ask({ path: '/conferences/ca-wikicon-2025' });
  expect([answer.statusCode, bodyOf(answer).includes('Central Asian WikiCon'), answer.headers['content-type']]).toEqual(
    [200, true, 'text/html; charset=utf-8'],
  );
});

it('answers the reference of the schema from the file that was packed with it', async () => {
  const answer = await ask({ path: '/docs/Session' });
  expect([answer.statusCode, bodyOf(answer).includes('<h1>Session</h1>'), answer.headers['cache-control']]).toEqual([
    200,
    true,
    'public, max-age=300',
  ]);
});

it("knows the web client's queries by their hashes", async () => {
  const documents = JSON.parse(new TextDecoder().decode(artifactOf('ApiFunction')['documents.json'])) as object;
  const [hash] = Object.entries(documents).find(([, text]) => /^query Conferences\b/.test(text as string))!;
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  const query = new URLSearchParams({ extensions, variables: '{"languages":["ru"]}' }).toString();
  const answer = await ask({ path: '/graphql', query, headers: { accept: 'application/json' } });
  expect([answer.statusCode, JSON.parse(bodyOf(answer)).errors, answer.headers['cache-control']]).toEqual([
    200,
    undefined,
    'public, max-age=0, s-maxage=5, stale-while-revalidate=10',
  ]);
});

it('answers nobody who does not come by way of the router', async () => {
  const { 'x-router-secret': _secret, ...headers } = httpEvent({ path: '/graphql' }).headers;
  const { result } = await api.invoke({ ...httpEvent({ path: '/graphql' }), headers });
  expect([(result as HttpResult).statusCode, (result as HttpResult).headers['cache-control']]).toEqual([
    403,
    'no-store',
  ]);
});

it('keeps several cookies apart', async () => {
  const site = report.outputs['site']!;
  const { statusCode, cookies } = await ask({
    path: '/logout',
    method: 'POST',
    headers: { origin: site, 'sec-fetch-site': 'same-origin', cookie: '__Host-session=x; __Host-viewer=1' },
  });
  expect([statusCode, cookies.map((cookie) => cookie.split('=')[0])]).toEqual([
    303,
    ['__Host-session', '__Host-viewer'],
  ]);
});

it('writes one line for an answer, with its cost and nothing of what was asked', async () => {
  const [query] = [new URLSearchParams({ query: '{ conference(slug: "canary-of-a-slug") { slug } }' }).toString()];
  await ask({ path: '/graphql', query });
  await expect.poll(() => api.log()).toContain('"kind":"graphql"');
  const line = api
    .log()
    .split('\n')
    .findLast((one) => one.includes('"answered"'))!;
  expect(JSON.parse(line)).toMatchObject({ message: 'answered', kind: 'graphql', status: 200, StoreRequests: 1 });
  expect(api.log()).not.toContain('canary-of-a-slug');
});

it('survives a thousand events of any shape', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(anyEvent, async (event) => {
      const { result, error } = await api.invoke(event);
      seen += 1;
      expect(error).toBeUndefined();
      expect((result as HttpResult).statusCode).toBeLessThan(500);
    }),
    { numRuns: 1_000 },
  );
  const { statusCode } = await ask({ path: '/health' });
  expect([seen >= 1_000, api.isRunning(), statusCode]).toEqual([true, true, 200]);
});

it('says within its time that the table does not answer, and goes on', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  await using cut = await start({ DYNAMODB_ENDPOINT: endpoint });
  const body = JSON.stringify({ query: '{ conference(slug: "demo") { slug } }' });
  const asked = { path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const codes = [await ask(asked, cut), await ask(asked, cut)].map(
    (answer) => JSON.parse(bodyOf(answer)).errors[0].extensions.code as string,
  );
  expect([codes, cut.isRunning()]).toEqual([['UNAVAILABLE', 'UNAVAILABLE'], true]);
  silent.close();
});

it.each([
  ['TABLE_NAME', ''],
  ['SITE_URL', 'http://without.example'],
  ['CURSOR_KEY', 'short'],
  ['ROUTER_SECRET', ''],
])('does not start with a wrong %s, and says which variable it is', async (variable, value) => {
  await using broken = await start({ [variable]: value });
  const error = await broken.failedStart;
  expect(error?.errorMessage).toMatch(new RegExp(`^The variable ${variable} does not fit: .+\\.$`));
});

it('does the jobs of an event of the stream, and of none', async () => {
  await using worker = await start({}, 'TableSubscriberJobsFunctionFunction');
  expect(await worker.invoke({ Records: [] })).toEqual({ result: { batchItemFailures: [] } });
});
