import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../kept/answer.ts';
import { isShared } from './caching.ts';
import { entriesOf, qualityOf } from './media.ts';

/** A text that fits into one packet arrives no sooner when it is compressed. */
const minBytes = 1_400;

/** Streams are none of these: each part of one leaves at once. */
const texts = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml)\b)/;

// The quality at which the program of the demo, 68 kB, takes 0.3 ms and becomes 6.3 kB.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The best first. */
const encodings = {
  br: (body: Buffer): Promise<Buffer> => promisify(brotliCompress)(body, quality),
  gzip: (body: Buffer): Promise<Buffer> => promisify(gzip)(body),
} as const;

export type Encoding = keyof typeof encodings;

/** Whether an answer is a text that no one has encoded yet. CloudFront leaves the types of GraphQL as they are. */
export const isPlainText = (headers: Headers): boolean =>
  texts.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');

/**
 * The same content for whoever accepts an encoding, or none. What caches may share bears the hash of the very bytes
 * that are sent, so that each encoding has a tag of its own.
 */
export async function encoded(plain: Answer, encoding: Encoding | null): Promise<Answer> {
  const headers = new Headers(plain.headers as [string, string][]);
  const isText = isPlainText(headers);
  let { body } = plain;
  if (isText) headers.append('vary', 'accept-encoding');
  if (isText && encoding !== null && body.length >= minBytes) {
    body = await encodings[encoding](body);
    headers.set('content-encoding', encoding);
    headers.delete('content-length');
  }
  if (plain.status === 200 && isShared(headers)) headers.set('etag', tagOf(body));
  return { status: plain.status, headers: [...headers], body };
}

const tagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

export function encodingFor(header: string | null | undefined): Encoding | null {
  const accepted = entriesOf(header ?? '');
  const entryFor = (name: string) => accepted.find(({ type }) => type === name);
  const isAccepted = (name: string): boolean => {
    // The asterisk does not mean the encodings that are named (RFC 9110 12.5.3).
    const entry = entryFor(name) ?? entryFor('*');
    return entry !== undefined && qualityOf(entry) > 0;
  };
  return isAccepted('br') ? 'br' : isAccepted('gzip') ? 'gzip' : null;
}
