import { connect, type Socket } from 'node:net';

export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
}

export interface EngineCall {
  readonly endpoint: string;
  /** Such as Query. */
  readonly operation: string;
  readonly body: string;
  readonly signal?: AbortSignal | undefined;
}

interface Connection {
  ask(call: EngineCall): Promise<EngineAnswer>;
}

/** Of an engine that somebody runs already, it is not known how it answers. */
const isEmbedded = process.env['DYNAMODB_ENDPOINT'] === undefined;

/** Connections that wait for their next call, by endpoints. */
const idle = new Map<string, Connection[]>();

/**
 * Asks the engine. The embedded one says of every answer how long it is, which takes a fifth of the CPU of Node's HTTP.
 *
 * @throws when the engine does not answer, or the signal ends the call
 */
export async function askEngine(call: EngineCall): Promise<EngineAnswer> {
  call.signal?.throwIfAborted();
  if (!isEmbedded) return askByFetch(call);
  const connection = idle.get(call.endpoint)?.pop() ?? connectTo(call.endpoint);
  return connection.ask(call);
}

async function askByFetch({ endpoint, operation, body, signal }: EngineCall): Promise<EngineAnswer> {
  const answer = await fetch(endpoint, { method: 'POST', headers: headersOf(operation), body, signal: signal ?? null });
  return { status: answer.status, body: await answer.text() };
}

function connectTo(endpoint: string): Connection {
  const { host, hostname, port } = new URL(endpoint);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const waiting = idle.get(endpoint) ?? [];
  idle.set(endpoint, waiting);
  const connection = { ask };
  let asked: PromiseWithResolvers<EngineAnswer> | null = null;
  let read = answerReader();
  socket.on('data', (chunk) => {
    const answer = read(chunk);
    if (answer === null) return;
    read = answerReader();
    // Who only waits for the next call keeps no process alive.
    socket.unref();
    waiting.push(connection);
    asked?.resolve(answer);
    asked = null;
  });
  socket.on('error', (error) => asked?.reject(error));
  socket.on('close', () => {
    const place = waiting.indexOf(connection);
    if (place !== -1) waiting.splice(place, 1);
    asked?.reject(new Error('The engine hung up.'));
  });
  return connection;

  async function ask({ operation, body, signal }: EngineCall): Promise<EngineAnswer> {
    asked = Promise.withResolvers();
    const { promise } = asked;
    socket.ref();
    socket.write(requestText(host, operation, body));
    return signal === undefined ? promise : endedBy(signal, socket, promise);
  }
}

async function endedBy<Answer>(signal: AbortSignal, socket: Socket, answer: Promise<Answer>): Promise<Answer> {
  const end = () => socket.destroy(signal.reason as Error);
  signal.addEventListener('abort', end);
  try {
    return await answer;
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** The engine wants to see a signature, and does not look at it. */
const headersOf = (operation: string) => ({
  'Content-Type': 'application/x-amz-json-1.0',
  'X-Amz-Target': `DynamoDB_20120810.${operation}`,
  'X-Amz-Date': '20270410T000000Z',
  Authorization: 'AWS4-HMAC-SHA256 Credential=a/20270410/a/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
});

function requestText(host: string, operation: string, body: string): string {
  const headers = { Host: host, 'Content-Length': Buffer.byteLength(body), ...headersOf(operation) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return ['POST / HTTP/1.1', ...lines, '', body].join('\r\n');
}

const blankLine = Buffer.from('\r\n\r\n');

/** @returns what takes an answer piece by piece, and gives it back when it is whole */
function answerReader(): (chunk: Buffer) => EngineAnswer | null {
  let head: { readonly status: number; readonly size: number } | null = null;
  let pieces: Buffer[] = [];
  let size = 0;
  return (chunk) => {
    pieces.push(chunk);
    size += chunk.length;
    if (head === null) {
      const all = Buffer.concat(pieces);
      const end = all.indexOf(blankLine);
      if (end === -1) return null;
      head = headOf(all.toString('latin1', 0, end + 2));
      pieces = [all.subarray(end + blankLine.length)];
      size = pieces[0]!.length;
    }
    return size < head.size
      ? null
      : { status: head.status, body: Buffer.concat(pieces).toString('utf8', 0, head.size) };
  };
}

function headOf(head: string): { readonly status: number; readonly size: number } {
  const [, status, size] = /^HTTP\/1\.1 (\d{3}) .*\r\ncontent-length: (\d+)\r\n/is.exec(head)!;
  return { status: Number(status), size: Number(size) };
}
