/** Lambda's side of a function, as its runtime API is documented: it hands out events and takes answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Invocation {
  /** The function's answer; absent where it failed. */
  readonly result?: unknown;
  readonly error?: { readonly errorType: string; readonly errorMessage: string };
}

export interface Service extends AsyncDisposable {
  /** The value of AWS_LAMBDA_RUNTIME_API for a function. */
  readonly address: string;
  /** The error of a function that did not start. */
  readonly failedStart: Promise<Invocation['error']>;
  /** Tells all that wait for the function that it is gone. */
  end(message: string): void;
  /** Hands one event to the function, and waits for its answer or its timeout. */
  invoke(event: unknown, seconds: number): Promise<Invocation>;
}

interface Waiting {
  readonly id: string;
  readonly event: string;
  readonly deadline: number;
  readonly answer: (invocation: Invocation) => void;
}

const path = '/2018-06-01/runtime';

export async function startService(): Promise<Service> {
  const queue: Waiting[] = [];
  const begun = new Map<string, Waiting>();
  let idle: ServerResponse | null = null;
  const { promise: failedStart, resolve: failStart } = Promise.withResolvers<Invocation['error']>();

  const server = createServer((request, response) => void take(request, response));
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url === `${path}/invocation/next`) {
      idle = response;
      return handOut();
    }
    const [, id = '', kind] = /\/invocation\/([^/]+)\/(response|error)$/.exec(request.url!) ?? [];
    if (request.url === `${path}/init/error`) failStart(JSON.parse(body) as Invocation['error']);
    else answered(id, kind === 'error' ? { error: JSON.parse(body) as never } : { result: parsed(body) });
    response.writeHead(202).end();
  }

  function handOut(): void {
    const next = idle === null ? undefined : queue.shift();
    if (next === undefined) return;
    begun.set(next.id, next);
    idle!.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(next.deadline),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-central-1:123456789012:function:api',
    });
    idle!.end(next.event);
    idle = null;
  }

  function answered(id: string, invocation: Invocation): void {
    begun.get(id)?.answer(invocation);
    begun.delete(id);
  }

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    failedStart,
    end(errorMessage) {
      for (const { answer } of [...queue, ...begun.values()])
        answer({ error: { errorType: 'Runtime.ExitError', errorMessage } });
    },
    async invoke(event, seconds) {
      const { promise, resolve: answer } = Promise.withResolvers<Invocation>();
      const id = crypto.randomUUID();
      queue.push({ id, event: JSON.stringify(event), deadline: Date.now() + seconds * 1_000, answer });
      const error = { errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${seconds} seconds` };
      const timer = setTimeout(() => answered(id, { error }), seconds * 1_000);
      handOut();
      return promise.finally(() => clearTimeout(timer));
    },
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));
