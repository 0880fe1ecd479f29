import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleHandler, startBytes, startModules } from '../scripts/bundle.ts';
import { toItem } from '../src/dynamo/row.ts';
import type { HttpEvent, HttpResult } from '../src/http/lambda.ts';
import { jobRow } from '../src/jobs/tasks.ts';
import type { StreamEvent, StreamResult } from '../src/jobs/stream.ts';
import { localWikimediaBase } from '../src/dev/wikimedia/wikimedia.ts';
import { examples } from './examples.ts';
import { headOf, index } from './pages.ts';
import { eventOf as eventOfRequest } from './lambda.ts';
import { routerHeader } from '../src/http/paths.ts';
import { temporaryFolder } from './server.ts';
import { post, world, type World } from './world.ts';

const routerSecret = 'a-secret-of-the-router-that-is-long-enough';

const eventOf = (request: Request): Promise<HttpEvent> => {
  request.headers.set(routerHeader, routerSecret);
  return eventOfRequest(request);
};

const entries = ['lambda', 'worker'] as const;
const file = (name: (typeof entries)[number]): string => join(folder.path, name, `${name}.mjs`);

let api: World;
const bundles = {} as Record<(typeof entries)[number], Awaited<ReturnType<typeof bundleHandler>>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [api, folder] = await Promise.all([world(), temporaryFolder()]);
  for (const name of entries)
    bundles[name] = await bundleHandler(
      fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url)),
      join(folder.path, name),
    );
});
afterAll(async () => {
  for (const name of ['TABLE_NAME', 'SITE_URL', 'CURSOR_KEY', 'ROUTER_SECRET', 'DYNAMODB_ENDPOINT'])
    delete process.env[name];
  await folder[Symbol.asyncDispose]();
  await api.close();
});

it.each(entries)('of the %s is at most 820 kB when it starts', (name) => {
  expect(startBytes(bundles[name])).toBeLessThanOrEqual(820_000);
});

it.each(entries)('of the %s is in ASCII', (name) => {
  const beyond = bundles[name].output.filter((one) => one.type === 'chunk' && /[^\0-\x7F]/.test(one.code));
  expect(beyond.map(({ fileName }) => fileName)).toEqual([]);
});

it('of the lambda loads no mutation when it starts', () => {
  const modules = startModules(bundles.lambda).map((id) => id.replaceAll('\\', '/'));
  expect(modules.filter((id) => id.includes('packages/schema/src/write/'))).toEqual([]);
  expect(modules).toContainEqual(expect.stringContaining('packages/schema/src/types/session.ts'));
});

it('of the worker holds no module of graphql, Pothos or yoga, and the lambda holds all three', () => {
  const packages = entries.map((name) => {
    const modules = bundles[name].output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
    const found = modules.map((id) => graphqlPackage.exec(id.replaceAll('\\', '/'))?.[1]);
    return [...new Set(found)].filter((one) => one !== undefined).toSorted();
  });
  expect(packages).toEqual([expect.arrayContaining(['@pothos', 'graphql', 'graphql-yoga']), []]);
});

const graphqlPackage = /node_modules\/(graphql(?:-[^/]+)?|@(?:pothos|graphql-yoga|graphql-tools|envelop))\//;

it.each(entries)('of the %s has no trace of the stand-in for Wikimedia', (entry) => {
  const [, name] = localWikimediaBase.split('/');
  const texts = readdirSync(dirname(file(entry))).map((part) => readFileSync(join(dirname(file(entry)), part), 'utf8'));
  expect([name, texts.join('').includes(name!)]).toEqual(['local-wikimedia', false]);
});

it('of the lambda answers a function URL event as the server does, from the environment of a function', async () => {
  Object.assign(process.env, {
    TABLE_NAME: api.name,
    SITE_URL: 'https://example.org',
    CURSOR_KEY: 'a key for tests that is long enough',
    ROUTER_SECRET: routerSecret,
    DYNAMODB_ENDPOINT: api.endpoint,
  });
  const { handler } = (await import(pathToFileURL(file('lambda')).href)) as {
    handler: (event: HttpEvent) => Promise<HttpResult>;
  };
  const { query, variables } = examples.find(({ name }) => name === 'program')!;
  const { statusCode, headers, body } = await handler(await eventOf(post({ query, variables })));
  const { data } = JSON.parse(body) as { data: unknown };
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(data).toEqual((await api.ask(query, variables)).data);
});

it('of the lambda writes a file, though what writes it is not loaded at start', async () => {
  const { handler } = (await import(pathToFileURL(file('lambda')).href)) as {
    handler: (event: HttpEvent) => Promise<HttpResult>;
  };
  const { statusCode, body, isBase64Encoded } = await handler(
    await eventOf(new Request('http://localhost:4000/conferences/demo/schedule.ics')),
  );
  expect([statusCode, isBase64Encoded, body.slice(0, 15)]).toEqual([200, false, 'BEGIN:VCALENDAR']);
});

it('of the lambda answers a page with the index that lies beside it, and has nothing there without one', async () => {
  const { handler } = (await import(pathToFileURL(file('lambda')).href)) as {
    handler: (event: HttpEvent) => Promise<HttpResult>;
  };
  const event = await eventOf(new Request('http://localhost:4000/conferences/demo'));
  const without = await handler(event);
  await writeFile(join(dirname(file('lambda')), 'index.html'), index);
  const { statusCode, headers, body, isBase64Encoded } = await handler(event);
  const { links } = headOf(body);
  expect([without.statusCode, statusCode, headers['content-type'], isBase64Encoded, links[0]]).toEqual([
    404,
    200,
    'text/html; charset=utf-8',
    false,
    ['canonical', 'https://example.org/conferences/demo'],
  ]);
});

it('of the lambda answers the reference of the schema that lies beside it', async () => {
  const { handler } = (await import(pathToFileURL(file('lambda')).href)) as {
    handler: (event: HttpEvent) => Promise<HttpResult>;
  };
  await writeFile(join(dirname(file('lambda')), 'reference.json'), JSON.stringify({ '/docs': '<h1>Reference</h1>' }));
  const { statusCode, headers, body } = await handler(await eventOf(new Request('http://localhost:4000/docs')));
  expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', '<h1>Reference</h1>']);
});

it('of the worker does a job that the stream brings, from the environment of a function', async () => {
  Object.assign(process.env, { TABLE_NAME: api.name, DYNAMODB_ENDPOINT: api.endpoint });
  const { handler } = (await import(pathToFileURL(file('worker')).href)) as {
    handler: (event: StreamEvent) => Promise<StreamResult>;
  };
  const { data } = await api.ask('{ conference(slug: "demo") { venues { id } } }');
  const job = jobRow([{ kind: 'follow', id: data.conference.venues[0].id }], new Date());
  await api.writer.put([job]);
  const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: toItem(job) } };
  expect(await handler({ Records: [record] })).toEqual({ batchItemFailures: [] });
  expect(await api.table.all({ partition: job.pk })).toEqual([]);
});
