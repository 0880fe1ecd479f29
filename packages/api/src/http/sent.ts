import { STATUS_CODES } from 'node:http';
import { plainOf, type Answer } from '../kept/answer.ts';
import { isShared } from './caching.ts';
import { encoded, encodingFor, isPlainText } from './compression.ts';

/**
 * An answer as it leaves: a long text in the encoding that the client accepts best, what caches may share under its
 * tag, and without a body for whoever has it already.
 */
export async function sent(request: Request, response: Response): Promise<Response> {
  const whole = await represented(request, response);
  // Not every way in which answers leave takes the body off by itself.
  return request.method === 'HEAD' ? new Response(null, whole) : whole;
}

async function represented({ headers: asked }: Request, response: Response): Promise<Response> {
  const { status, headers } = response;
  const isText = response.body !== null && isPlainText(headers);
  const isTagged = response.body !== null && status === 200 && isShared(headers);
  const encoding = isText ? encodingFor(asked.get('accept-encoding')) : null;
  if (encoding !== null || isTagged) {
    const plain = await plainOf(response);
    return responseOf(
      unlessKnown(await encoded(plain, encoding), (name) => asked.get(name)),
      headers,
    );
  }
  if (isText) headers.append('vary', 'accept-encoding');
  return response;
}

/** @param own headers of this answer alone */
export function responseOf({ status, headers: all, body }: Answer, own: Headers): Response {
  const headers = new Headers(all as [string, string][]);
  const correlationId = own.get('x-correlation-id');
  if (correlationId !== null) headers.set('x-correlation-id', correlationId);
  const statusText = STATUS_CODES[status] ?? '';
  return new Response(status === 304 ? null : new Uint8Array(body), { status, statusText, headers });
}

const ofBody = new Set(['content-type', 'content-length', 'content-encoding']);

/** The answer, or word that the client has it already (RFC 9110 13.2.2). */
export function unlessKnown(answer: Answer, asked: (name: string) => string | null | undefined): Answer {
  if (!isKnown(answer, asked)) return answer;
  return { status: 304, headers: answer.headers.filter(([name]) => !ofBody.has(name)), body: Buffer.alloc(0) };
}

function isKnown({ headers }: Answer, asked: (name: string) => string | null | undefined): boolean {
  const [etag, date] = ['etag', 'last-modified'].map((name) => headers.find(([one]) => one === name)?.[1]);
  if (etag === undefined) return false;
  const known = asked('if-none-match') ?? null;
  if (known !== null) return known.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
  return date !== undefined && Date.parse(asked('if-modified-since') ?? '') >= Date.parse(date);
}
