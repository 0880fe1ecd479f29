import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ensureTable } from '../../packages/api/src/dynamo/admin.ts';
import { createClient } from '../../packages/api/src/dynamo/client.ts';
import { startEngine } from '../../packages/api/src/dev/engine/engine.ts';
import type { HttpResult } from '../../packages/api/src/http/lambda.ts';
import { arrive, leave } from '../plan/edge.ts';
import { ofType, only, type Report } from '../plan/report.ts';
import type { RuntimeClient } from '../runtime/client.ts';
import { runFunction } from '../runtime/function.ts';
import { artifactOf } from './artifact.ts';
import { httpEvent } from './events.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface File {
  readonly key: string;
  readonly source: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/**
 * Serves a plan at an address of this machine: its functions at the edge, its files, what was packed for its function,
 * and an empty table.
 *
 * @param changed variables of the function that are other than planned
 */
export async function deployedSite(report: Report, client: RuntimeClient, changed: Record<string, string> = {}) {
  const engine = await startEngine();
  const { handler, timeout, environment } = only(report, 'aws:lambda/function:Function', 'ApiFunction').inputs;
  const store = createClient({ endpoint: engine.endpoint });
  await ensureTable(store, environment.variables.TABLE_NAME);
  const api = await runFunction(
    {
      files: artifactOf('ApiFunction'),
      handler,
      timeout,
      environment: { ...environment.variables, DYNAMODB_ENDPOINT: engine.endpoint, ...changed },
    },
    client,
  );
  // The caller of a function that does not start is told so at once.
  const unstarted = api.failedStart.then(() => ({ result: undefined }));
  const bucket = ofType(report, 'pulumi-nodejs:dynamic:Resource').find(({ name }) => name.includes('AssetFiles'))!;
  const files = new Map((bucket.inputs.files as File[]).map((file) => [`/${file.key}`, file]));

  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    table: { endpoint: engine.endpoint, name: environment.variables.TABLE_NAME as string },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      store.destroy();
      await api[Symbol.asyncDispose]();
      await engine.stop();
    },
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET', url = '/' } = request;
    const [path = '/', search = ''] = url.split('?');
    const { cookie = '', ...given } = request.headers as Record<string, string>;
    const pairs = (text: string, between: string) =>
      Object.fromEntries(text.split(between).flatMap((pair) => (pair === '' ? [] : [pair.split(/=(.*)/s)])));
    const cookies = pairs(cookie, '; ') as Record<string, string>;
    const query = pairs(search, '&') as Record<string, string>;
    const arrived = await arrive(report, { uri: path, method, query, headers: given, cookies });
    const body = await buffer(request);
    const known = { ...arrived.headers, ...(cookie !== '' && { cookie }) };
    const made = arrived.to === 'files' ? stored(arrived.uri) : await called(known, body);
    return { ...made, headers: await leave(report, arrived.uri, made.headers) };

    async function called(headers: Readonly<Record<string, string>>, bytes: Buffer): Promise<Answer> {
      const asked = { path: arrived.uri, method, query: search, headers };
      const event = httpEvent({ ...asked, ...(bytes.length > 0 && { body: bytes.toString() }) });
      const { result } = await Promise.race([api.invoke(event), unstarted]);
      if (result === undefined) return { status: 502, headers: {}, body: Buffer.from('Internal Server Error') };
      const { statusCode, headers: answered, body: text, isBase64Encoded } = result as HttpResult;
      return { status: statusCode, headers: answered, body: Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8') };
    }
  }

  function stored(uri: string): Answer {
    const file = files.get(uri);
    if (file === undefined) return { status: 403, headers: {}, body: Buffer.from('AccessDenied') };
    const { contentType, cacheControl, source } = file;
    const headers = { 'content-type': contentType, 'cache-control': cacheControl };
    return { status: 200, headers, body: readFileSync(source) };
  }
}
