import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Answer } from '../kept/answer.ts';
import { isMiss, type Asked, type Hit, type Kept, type Miss, type Ordinary } from '../kept/asked.ts';
import type { App } from './app.ts';
import { isShared } from './caching.ts';
import { encodingOf, keyOf, publicRequest, type RawRequest } from './asked.ts';
import type { Encoding } from './compression.ts';
import { recordOf } from './record.ts';
import { responseOf, sent, unlessKnown } from './sent.ts';

export interface KeptAnswers extends Kept<Encoding> {
  /** Changes with the page of the web client that addresses of pages are answered with. */
  pageStamp(): Promise<string>;
}

/** A request that is to be answered anew, and what is known of it. */
export interface Missed {
  readonly asked: Asked<Encoding>;
  readonly miss: Miss;
}

/** Returns the kept answer to a request, or what is needed to keep the one that it gets now. */
export async function lookUp(kept: KeptAnswers, raw: RawRequest, body: Buffer | null): Promise<Hit | Missed> {
  const stamp = isGraphQL(raw.target.split('?')[0]!) ? '' : await kept.pageStamp();
  const asked = { key: `${stamp}${keyOf(raw, body)}`, encoding: encodingOf(raw) };
  const found = await kept.find(asked);
  return isMiss(found) ? { asked, miss: found } : found;
}

const isGraphQL = (path: string): boolean => path === '/graphql';

export const isMissed = (found: Hit | Missed): found is Missed => 'miss' in found;

/** Answers a request by the app, and keeps the answer where that is worth while. */
export async function answerAnew(
  app: App,
  request: Request,
  kept: KeptAnswers | null,
  missed: Missed | null,
): Promise<Response> {
  if (kept === null || missed === null) return sent(request, await app(request));
  const record = recordOf(request);
  const ordinary: Ordinary = {
    tell(fate, reading) {
      record.kept = fate;
      record.reading = reading ?? null;
    },
    answer: () => app(request),
    // Pages and files that could not be made are for nobody else.
    isWhole: ({ headers }) => (isGraphQL(new URL(request.url).pathname) ? record.isWhole : isShared(headers)),
  };
  const answer = await kept.answer(missed.asked, ordinary, missed.miss);
  // Responses come in more than one class.
  if (!Buffer.isBuffer(answer.body)) return sent(request, answer as Response);
  const known = unlessKnown(answer as Answer, (name) => request.headers.get(name));
  return responseOf(known, new Headers({ 'x-correlation-id': record.correlationId }));
}

interface Waiting {
  /** Hands on a request whose body was read. */
  readonly otherwise: (missed: Missed | null) => void;
}

/** Answers what is kept, before anything else touches the request. */
export async function answerKept(
  kept: KeptAnswers,
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  { otherwise }: Waiting,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const asked = publicRequest({ method, target: url, headers });
  if (asked === null) return otherwise(null);
  const body = asked.bodyLength === null ? null : await bodyOf(request);
  // A client that went away in the middle of its request reads no answer.
  if (body === undefined) return;
  if (body !== null) request.body = body;
  const found = await lookUp(kept, asked, body);
  if (isMissed(found)) otherwise(found);
  else
    send(
      response,
      unlessKnown(found.answer, (name) => headers[name] as string | undefined),
    );
}

/** @returns undefined when it breaks off */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Buffer | undefined>();
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
  request.on('error', () => resolve(undefined));
  request.on('close', () => resolve(undefined));
  return promise;
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('x-correlation-id', randomUUID());
  // Without a body it would be the length of the one that the client has (RFC 9110 8.6).
  if (status !== 304) response.setHeader('content-length', body.length);
  response.writeHead(status).end(body);
}
