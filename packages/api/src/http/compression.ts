import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What fits into one packet arrives no sooner. */
const minBytes = 1_400;

/** Streams are none of these: each part of one leaves at once. */
const texts = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml)\b)/;

/** An answer as caches in front of the functions send it too: compressed where it is a long text. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { status, headers } = response;
  if (response.body === null || !texts.test(headers.get('content-type') ?? '') || headers.has('content-encoding'))
    return response;
  const body = Buffer.from(await response.arrayBuffer());
  const sent = new Headers(headers);
  sent.append('vary', 'accept-encoding');
  if (body.length < minBytes || !acceptsGzip(request)) return new Response(body, { status, headers: sent });
  sent.set('content-encoding', 'gzip');
  sent.delete('content-length');
  // The same content in other bytes.
  const etag = sent.get('etag');
  if (etag !== null) sent.set('etag', etag.replace(/^"/, 'W/"'));
  return new Response(await promisify(gzip)(body), { status, headers: sent });
}

const acceptsGzip = ({ headers }: Request): boolean =>
  (headers.get('accept-encoding') ?? '')
    .split(',')
    .some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
