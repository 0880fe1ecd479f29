import { createServerAdapter } from '@whatwg-node/server';
import { once } from 'node:events';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { App } from './app.ts';
import { openHeaders, securityHeaders } from './headers.ts';
import { answerAnew, answerKept, type KeptAnswers, type Missed } from './kept.ts';
import { apiPaths, exportPath, importPath, mediaPath, viewerHeader } from './paths.ts';
import { problemBody, type ProblemStatus } from './problem.ts';
import { targetOf } from './target.ts';
import type { Files } from './web.ts';

/** Slow senders are let go; node:http keeps them for five minutes. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000 };

/**
 * The API on node:http, with the files of the web client beside it.
 *
 * @param paths those that the app answers whatever files there are; it also answers the others where no file is
 */
export function listener(
  app: App,
  files: Files,
  { paths = apiPaths, kept = null }: { readonly paths?: readonly string[]; readonly kept?: KeptAnswers | null } = {},
): RequestListener {
  const missed = new WeakMap<IncomingMessage, Missed>();
  const api = createServerAdapter<{ readonly req: IncomingMessage }>((request: Request, { req }) =>
    answerAnew(app, request, kept, missed.get(req) ?? null),
  );
  return (request, response) => {
    const target = targetOf(request);
    if ('wrong' in target) return refuse(response, target.wrong);
    request.url = target.path;
    request.headers[viewerHeader] = request.socket.remoteAddress ?? '';
    const [path = ''] = target.path.split('?');
    const answer = (): void => {
      if (kept === null) return void api(request, response);
      const otherwise = (found: Missed | null): void => {
        if (found !== null) missed.set(request, found);
        void api(request, response);
      };
      answerKept(kept, request, response, { otherwise }).catch(() => otherwise(null));
    };
    if (paths.includes(path) || exportPath.test(path) || importPath.test(path) || path.startsWith(mediaPath)) answer();
    else files(request, response, answer);
  };
}

function refuse(response: ServerResponse, message: string): void {
  const body = JSON.stringify(problemBody(400, message));
  response.writeHead(400, { ...securityHeaders('api'), ...openHeaders, ...headersOf(body) }).end(body);
}

/** The rest of the connection is not read: it may not be what it seems. */
const headersOf = (body: string) => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  connection: 'close',
});

/**
 * Takes the port before anything slow begins; answers come from whoever listens to its requests.
 *
 * @param port 0 for any that is free
 * @throws an error in words for whoever started the server
 */
export async function openPort(
  port: number,
  host: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  // A request without a Host is refused with the rest of those, in words.
  const server = createServer({ ...timeouts, requireHostHeader: false }).listen(port, host);
  server.on('clientError', refuseUnread);
  server.on('connect', (_request, socket: Duplex) =>
    answerOn(socket, 405, 'No tunnel to another server begins here.', { allow: 'GET, HEAD, POST' }),
  );
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(inWords((error as NodeJS.ErrnoException).code, port, host), { cause: error });
  }
  return { server, port: (server.address() as { port: number }).port };
}

function inWords(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what uses it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
  return `The server cannot listen on ${host}:${port} (${code}). Choose another address with HOST and PORT.`;
}

const unread: Readonly<Record<string, readonly [status: ProblemStatus, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers of a request have at most 16 kB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end in time.'],
};

/** Answers what cannot be read as a request at all, where no other answer is on its way. */
function refuseUnread({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  const { _httpMessage: answering } = socket as Duplex & { readonly _httpMessage?: ServerResponse | null };
  if (code === 'ECONNRESET' || !socket.writable || answering?.headersSent) return void socket.destroy();
  const [status, message] = unread[code] ?? [400, 'This is no request over HTTP.'];
  answerOn(socket, status, message);
}

/** Answers on a connection of which no request was made, and ends it. */
function answerOn(
  socket: Duplex,
  status: ProblemStatus,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(problemBody(status, message));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`;
  const lines = Object.entries({ ...securityHeaders('api'), ...openHeaders, ...headers, ...headersOf(body) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.on('error', () => socket.destroy());
  socket.end([head, ...lines, '', body].join('\r\n'));
}
