import { createServer } from 'node:net';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { startEngine } from '../src/dev/engine/engine.ts';
import { serveHere, startServer, temporaryFolder, type ServerProcess } from './server.ts';

/** How the process of a start that cannot succeed ends: with the words that `serve` throws. */
async function failure(environment: Record<string, string>) {
  const error = await startServer(environment).then(
    () => null,
    (reason: Error & { code: number }) => reason,
  );
  return { code: error?.code, words: error?.message.trim() };
}

const ask = async (url: string, query: string) =>
  (await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)).json()) as { data: unknown };

const remedy =
  'Put it back from a backup; or npm run reset begins anew, and npm run import -- graph FILE then brings a file of npm run export.';

describe('npm start', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: ServerProcess;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer({ DATA_DIR: folder.path });
  });
  afterAll(async () => {
    await server.stop();
    await folder[Symbol.asyncDispose]();
  });

  it('says where everything is, and how to stop', () => {
    expect(server.output().replaceAll(server.url, 'URL')).toBe(`
Wikicon Graph is ready.

  web       URL/
  explorer  URL/explorer
  API       URL/graphql
  reference URL/docs

Stop with Ctrl-C; the data stays. npm run reset empties it.
`);
  });

  it('answers health, the schema and queries', async () => {
    const health = await fetch(`${server.url}/health`);
    const schema = await fetch(`${server.url}/schema.graphql`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', version: '0.1.0' }]);
    expect(await schema.text()).toContain('type Conference implements Node');
    expect((await ask(server.url, '{ conference(slug: "ca-wikicon-2025") { url } }')).data).toEqual({
      conference: { url: `${server.url}/conferences/ca-wikicon-2025` },
    });
  });

  it('finds its data and its cursors again after Ctrl-C', async () => {
    const query = '{ conferences(first: 1) { nodes { id name { text } } pageInfo { endCursor } } }';
    const before = (await ask(server.url, query)).data;
    expect(await server.stop()).toBe(0);
    server = await startServer({ DATA_DIR: folder.path });
    expect((await ask(server.url, query)).data).toEqual(before);
  });

  it('uses another engine and table where they are named, and leaves its own alone', async () => {
    await using data = await temporaryFolder();
    const engine = await startEngine();
    const environment = { DATA_DIR: data.path, DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: 'another-table' };
    const here = await serveHere(environment);
    const { data: found } = await ask(here.url, '{ conference(slug: "demo") { program { id } } }');
    expect((found as { conference: { program: unknown[] } }).conference.program).toHaveLength(60);
    const { TableNames } = await createClient(engine).send(new ListTablesCommand({}));
    expect([TableNames, await readdir(data.path)]).toEqual([['another-table'], ['cursor.key']]);
    await here.stop();
    await engine.stop();
  });

  it('says in one sentence that its port is in use', async () => {
    await using data = await temporaryFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await failure({ DATA_DIR: data.path, PORT: String(port) })).toEqual({
      code: 1,
      words: `Wikicon Graph did not start. Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with PORT.`,
    });
    other.close();
  });

  it('says in one sentence that its data folder cannot be written', async () => {
    await using data = await temporaryFolder();
    const file = join(data.path, 'file');
    await writeFile(file, '');
    const message = `The data folder ${file} cannot be written. Choose another with DATA_DIR.`;
    await expect(serveHere({ DATA_DIR: file })).rejects.toMatchObject({ message });
  });

  it('says in words that its data file is damaged', async () => {
    await using data = await temporaryFolder();
    await writeFile(join(data.path, 'wikicon.db'), 'this is no database, and longer than its header is: '.repeat(40));
    const message = `The data file ${join(data.path, 'wikicon.db')} is damaged. ${remedy}`;
    await expect(serveHere({ DATA_DIR: data.path })).rejects.toMatchObject({ message });
  });

  it('says in one sentence that the store it was given does not answer', async () => {
    await using data = await temporaryFolder();
    const environment = { DATA_DIR: data.path, DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' };
    const message = 'The data store does not answer at the moment. Please try again.';
    await expect(serveHere(environment)).rejects.toMatchObject({ message });
  });

  it('names the variable that does not fit', async () => {
    expect(await failure({ PORT: 'four thousand' })).toEqual({
      code: 1,
      words:
        'Wikicon Graph did not start. The variable PORT does not fit: Invalid input: expected number, received NaN.',
    });
  });
});
