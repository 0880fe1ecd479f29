import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listener } from '../../src/http/node.ts';
import { openKept } from '../../src/http/open-kept.ts';
import type { Files } from '../../src/http/web.ts';
import type { App } from '../../src/http/app.ts';
import type { BuiltFiles } from '../../src/site/built-files.ts';
import { built } from '../pages.ts';
import type { TestStore } from '../engine.ts';

export interface Sent {
  readonly path: string;
  /** Sent as JSON; without one it is a GET. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got {
  readonly status: number;
  /** All but those of one answer alone, and what the connection adds. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly bytes: Buffer;
}

export interface KeptServer {
  ask(sent: Sent): Promise<Got>;
  /** The number of requests that were answered anew. */
  readonly made: number;
  close(): Promise<void>;
}

const noFiles: Files = (_request, _response, next) => next();

interface Options {
  readonly app: App;
  /** In MB; 0 keeps nothing. */
  readonly megabytes?: number;
  /** The way to the store for checks. */
  readonly endpoint?: string;
  readonly clock?: () => Date;
  readonly builtFiles?: BuiltFiles;
  readonly release?: string;
}

/** A server as `npm start` runs it, which keeps answers; another for the same table is another process of theirs. */
export async function keptServer(store: Pick<TestStore, 'client' | 'name' | 'endpoint'>, options: Options) {
  const {
    app,
    megabytes = 32,
    endpoint = store.endpoint,
    clock = () => new Date(),
    builtFiles = built(null),
    release = 'test',
  } = options;
  const kept = openKept({
    client: store.client,
    endpoint,
    tableName: store.name,
    megabytes,
    clock,
    builtFiles,
    release,
  });
  let made = 0;
  const counted: App = (request) => {
    made += 1;
    return app(request);
  };
  const server = createServer(listener(counted, noFiles, { kept })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ask: (sent) => got(port, sent),
    get made() {
      return made;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  } satisfies KeptServer;
}

const passing = new Set([
  'x-correlation-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);

async function got(port: number, { path, body, headers }: Sent): Promise<Got> {
  const text = body && JSON.stringify(body);
  const asked = httpRequest({
    port,
    path,
    method: text === undefined ? 'GET' : 'POST',
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...headers,
    },
  });
  asked.end(text);
  const [response] = await once(asked, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  const kept = Object.entries(response.headers as Got['headers']).filter(([name]) => !passing.has(name));
  return { status: response.statusCode, headers: Object.fromEntries(kept), bytes: Buffer.concat(parts) };
}

/** An address at which a query is asked by GET. */
export const addressOf = ({ query, variables = {} }: { readonly query: string; readonly variables?: object }): string =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
