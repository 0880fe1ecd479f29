import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../kept/answer.ts';
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

/** An answer as it is best sent: compressed where it is a long text. CloudFront leaves the types of GraphQL as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { status, headers } = response;
  // It says what the whole text would say of itself (RFC 9110 15.4.5).
  if (status === 304) headers.append('vary', 'accept-encoding');
  if (response.body === null || !isPlainText(headers)) return response;
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  if (encoding === null) {
    headers.append('vary', 'accept-encoding');
    return response;
  }
  const sent = await encoded(
    { status, headers: [...headers], body: Buffer.from(await response.arrayBuffer()) },
    encoding,
  );
  return new Response(new Uint8Array(sent.body), { status, headers: sent.headers as [string, string][] });
}

/** The same content for whoever accepts an encoding, or none. */
export async function encoded(plain: Answer, encoding: Encoding | null): Promise<Answer> {
  const { status, body } = plain;
  const headers = new Headers(plain.headers as [string, string][]);
  if (!isPlainText(headers)) return plain;
  headers.append('vary', 'accept-encoding');
  if (encoding === null || body.length < minBytes) return { status, headers: [...headers], body };
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  // The same content in other bytes.
  const etag = headers.get('etag');
  if (etag !== null) headers.set('etag', etag.replace(/^"/, 'W/"'));
  return { status, headers: [...headers], body: await encodings[encoding](body) };
}

const isPlainText = (headers: Headers): boolean =>
  texts.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');

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
