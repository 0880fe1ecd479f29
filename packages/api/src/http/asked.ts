import type { IncomingHttpHeaders } from 'node:http';
import { encodingFor, type Encoding } from './compression.ts';
import { cookieIn, sessionCookie } from './cookies.ts';
import { mediaPath } from './paths.ts';

/** The raw parts of a request, however it arrived. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** By names in small letters. */
  readonly headers: IncomingHttpHeaders;
}

/** A request that is answered alike to everybody who sends the same, as far as its headers tell. */
export interface PublicRequest extends RawRequest {
  /** Null for a request without a body. */
  readonly bodyLength: number | null;
}

/** Longer ones are answered, and not kept. */
const maxBody = 16_000;
const maxTarget = 4_000;

/** All headers on which an answer depends besides those that are refused below; test/answer-headers.test.ts watches. */
export const keyHeaders = ['accept', 'accept-language', 'content-type'] as const;

/** A request with one of these is answered as if nothing were kept. */
const refusedHeaders = [
  'access-control-request-headers',
  'authorization',
  'content-encoding',
  'range',
  'transfer-encoding',
] as const;

/** @returns null for a request that no kept answer may go to */
export function publicRequest(raw: RawRequest): PublicRequest | null {
  const { method, target, headers } = raw;
  if (target.length > maxTarget || refusedHeaders.some((name) => headers[name] !== undefined)) return null;
  if (headers.cookie !== undefined && cookieIn(headers.cookie, sessionCookie) !== null) return null;
  if (/event-stream|multipart/i.test(headers.accept ?? '')) return null;
  // Pictures have a memory of their own, which no change of the graph ends.
  if (target.startsWith(mediaPath)) return null;
  if (method === 'GET') return { ...raw, bodyLength: null };
  if (target !== '/graphql') return null;
  const length = Number(headers['content-length']);
  return method === 'POST' && length > 0 && length <= maxBody ? { ...raw, bodyLength: length } : null;
}

/** Everything on which the answer depends, as it was sent: no part of it is understood. */
export const keyOf = ({ method, target, headers }: RawRequest, body: Buffer | null): string =>
  [
    method,
    target,
    ...keyHeaders.map((name) => headers[name] ?? '\0'),
    body === null ? '' : `=${body.toString('latin1')}`,
  ].join('\n');

export const encodingOf = ({ headers }: RawRequest): Encoding | null => encodingFor(headers['accept-encoding']);
