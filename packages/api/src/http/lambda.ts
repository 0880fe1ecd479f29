import { randomUUID } from 'node:crypto';
import type { Answer } from '../kept/answer.ts';
import type { Hit } from '../kept/asked.ts';
import type { App } from './app.ts';
import { publicRequest, type RawRequest } from './asked.ts';
import { answerAnew, isMissed, lookUp, type KeptAnswers, type Missed } from './kept.ts';
import { unlessKnown } from './sent.ts';
import { problem } from './problem.ts';

/** The part of an API Gateway v2 or function URL event that is read here. */
export interface HttpEvent {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: { readonly http: { readonly method: string } };
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Several cookies cannot share a header. */
  readonly cookies: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Only the path and query count: where the function is reached is no business of a request. */
const origin = 'https://function.invalid';

export interface KeptFront {
  readonly answers: KeptAnswers;
  /** Whether a request may be answered by what is kept. */
  isOpenTo(raw: RawRequest): boolean;
  /** Is told of every answer that was kept. */
  onHit(raw: RawRequest, hit: Hit & { readonly correlationId: string; readonly from: number }): void;
}

export const lambdaHandler =
  (app: App, kept: KeptFront | null = null) =>
  async (event: HttpEvent): Promise<HttpResult> => {
    const found = kept === null ? null : await keptFor(event, kept).catch(() => null);
    if (found !== null && 'statusCode' in found) return found;
    const request = toRequest(event);
    if (request === null) return toResult(problem(400, 'This is no request over HTTP.'));
    return toResult(await answerAnew(app, request, kept?.answers ?? null, found));
  };

/** @returns null for a request whose answer may not be kept */
async function keptFor(event: HttpEvent, { answers, isOpenTo, onHit }: KeptFront): Promise<HttpResult | Missed | null> {
  const from = performance.now();
  const { rawPath, rawQueryString, cookies = [], body, isBase64Encoded, requestContext } = event;
  const headers = { ...event.headers, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) };
  const target = `${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`;
  const raw = publicRequest({ method: requestContext.http.method, target, headers });
  if (raw === null || !isOpenTo(raw)) return null;
  const bytes = raw.bodyLength === null ? null : Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const found = await lookUp(answers, raw, bytes);
  if (isMissed(found)) return found;
  const correlationId = randomUUID();
  onHit(raw, { ...found, correlationId, from });
  const answer = unlessKnown(found.answer, (name) => event.headers?.[name]);
  return resultOf(answer, { 'x-correlation-id': correlationId });
}

/** @returns null for an event that was no request over HTTP: anybody who may invoke the function can send one */
function toRequest(event: HttpEvent): Request | null {
  try {
    const { rawPath, rawQueryString, headers, cookies, body, isBase64Encoded, requestContext } = event;
    if (!rawPath.startsWith('/')) return null;
    const given = new Headers();
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) given.append(name, value);
    if (cookies !== undefined && cookies.length > 0) given.set('cookie', cookies.join('; '));
    const { method } = requestContext.http;
    const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
    return new Request(`${origin}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`, {
      method,
      headers: given,
      ...(hasBody && { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }),
    });
  } catch {
    return null;
  }
}

async function toResult(response: Response): Promise<HttpResult> {
  const cookies = response.headers.getSetCookie();
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  return resultOf({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) }, {}, cookies);
}

/** Bytes cannot stand in the event as they are. */
function resultOf(
  { status: statusCode, headers: given, body: bytes }: Answer,
  more: Readonly<Record<string, string>>,
  cookies: readonly string[] = [],
): HttpResult {
  const headers = { ...Object.fromEntries(given), ...more };
  const isText =
    !('content-encoding' in headers) &&
    /^(text\/|application\/([a-z-]+\+)?json)/.test(headers['content-type'] ?? 'text/');
  return {
    statusCode,
    headers,
    cookies,
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
