import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { askEngine } from './engine-connection.ts';

/** What goes wrong between us and the store. */
export type Fault = 'none' | 'down' | 'error' | 'throttle' | 'reset' | 'hang' | 'slow' | 'unprocessed' | 'lostAnswer';

export interface FaultProxy {
  readonly endpoint: string;
  fault: Fault;
  /** The fault begins after this many requests. */
  spare: number;
  /** The fault ends after this many requests. */
  times: number;
  /** The fault is for this operation alone, such as Query; for every one when it is empty. */
  only: string;
  /** Called with each request's operation before it reaches the engine, unless the answer is no, and after it is done. */
  watch: (moment: 'before' | 'after', operation: string) => boolean;
  /** What happens to the next transactions, one by one; the fault above is for everything else. */
  plan: Fault[];
  /** Requests that arrived. */
  seen: number;
  /** Requests whose client went away before the answer. */
  abandoned: number;
  close(): void;
}

/** An HTTP proxy before a real engine that breaks as it is told. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultProxy = {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    fault: 'none',
    spare: 0,
    times: Number.POSITIVE_INFINITY,
    only: '',
    watch: () => true,
    plan: [],
    seen: 0,
    abandoned: 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return proxy;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    proxy.seen += 1;
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    response.on('close', () => {
      if (!response.writableEnded) proxy.abandoned += 1;
    });
    const isTransaction = operation === 'TransactWriteItems';
    const planned = isTransaction ? proxy.plan.shift() : undefined;
    const isSpared = proxy.spare > 0;
    const isMeant = operation === proxy.only || proxy.only === '';
    const fault = planned ?? (proxy.times > 0 && !isSpared && isMeant ? proxy.fault : 'none');
    if (isSpared) proxy.spare -= 1;
    else proxy.times -= 1;
    const body = await text(request);
    if (fault === 'reset' || fault === 'down') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'error')
      return send(response, 500, {
        __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
        message: 'secret-host:8000 failed',
      });
    if (fault === 'throttle')
      return send(response, 400, {
        __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        message: 'slow down, table wikicon',
      });
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 200));
    const isBatch = operation === 'BatchGetItem';
    if (fault === 'unprocessed' && isBatch) {
      const { RequestItems } = JSON.parse(body) as { RequestItems: unknown };
      return send(response, 200, { Responses: {}, UnprocessedKeys: RequestItems });
    }
    if (!proxy.watch('before', operation)) return void request.socket.destroy();
    const answer = await askEngine({ endpoint: target, operation, body }).catch(() => null);
    // The engine has ended, as it does with the test.
    if (answer === null) return void request.socket.destroy();
    proxy.watch('after', operation);
    // It is done, and nobody hears of it.
    if (fault === 'lostAnswer') return void request.socket.destroy();
    send(response, answer.status, answer.body);
  }
}

function send(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
