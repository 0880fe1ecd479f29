import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** The record of SST's buckets in an account where it has been before. */
const bootstrap = {
  version: 1_000,
  asset: 'sst-asset-standin',
  state: 'sst-state-standin',
  assetEcrRegistryId: '123456789012',
  assetEcrUrl: '123456789012.dkr.ecr.local/sst-asset',
  appsyncHttp: '',
  appsyncRealtime: '',
};

export interface Account extends AsyncDisposable {
  readonly url: string;
}

export interface AccountState {
  /** True where SST has been there before. */
  readonly isKnown?: boolean;
  /** True where it takes the caller's credentials. */
  readonly isOpen?: boolean;
  /** The most functions that may run at once. */
  readonly concurrency?: number;
}

/**
 * Stands in for the account: its caller, the parameters and the bucket of state that the CLI itself asks for, and the
 * limit of functions that run at once; nothing else.
 */
export async function startAccount({ isKnown = true, isOpen = true, concurrency = 1_000 }: AccountState = {}) {
  const parameters = new Map(isKnown ? [['/sst/bootstrap', JSON.stringify(bootstrap)]] : []);
  const objects = new Map<string, Buffer>();

  const server = createServer((request, response) => {
    void buffer(request).then((body) => answer(request, body, response));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  } satisfies Account;

  function answer({ method, url, headers }: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const action = headers['x-amz-target'];
    if (body.toString().startsWith('Action=GetCallerIdentity'))
      return void response.writeHead(isOpen ? 200 : 403).end('<GetCallerIdentityResponse/>');
    if (url === '/2016-08-19/account-settings')
      return void response.end(JSON.stringify({ AccountLimit: { ConcurrentExecutions: concurrency } }));
    if (action !== undefined) return parameter(String(action), JSON.parse(body.toString()) as Parameter, response);
    // The query that the CLI's client adds only names the call.
    const key = url!.split('?')[0]!;
    if (method === 'PUT') {
      objects.set(key, body);
      response.writeHead(200, { etag: '"standin"' }).end();
      return;
    }
    const object = method === 'GET' ? objects.get(key) : undefined;
    if (object !== undefined) response.writeHead(200).end(object);
    else response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
  }

  function parameter(action: string, { Name, Value }: Parameter, response: ServerResponse): void {
    const type = { 'content-type': 'application/x-amz-json-1.1' };
    if (action === 'AmazonSSM.PutParameter') {
      parameters.set(Name, Value);
      response.writeHead(200, type).end(JSON.stringify({ Version: 1 }));
      return;
    }
    const value = action === 'AmazonSSM.GetParameter' ? parameters.get(Name) : undefined;
    if (value !== undefined) response.writeHead(200, type).end(JSON.stringify({ Parameter: { Name, Value: value } }));
    else response.writeHead(400, type).end(JSON.stringify({ __type: 'ParameterNotFound', message: Name }));
  }
}

interface Parameter {
  readonly Name: string;
  readonly Value: string;
}
