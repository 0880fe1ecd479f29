import { createHash } from 'node:crypto';
import type { Services } from '@wikicon/schema';
import { nobody } from '../authority/viewer.ts';
import { requestServices } from '../services/request.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { recordOf } from './record.ts';

/** Something that is the same for everybody, as it goes out. */
export interface PublicText {
  readonly body: string;
  readonly type: string;
  /** Null where no date tells whether anything is missing from it now. */
  readonly updatedAt: string | null;
}

/** Reads what everybody may see, whoever asks. */
export function publicReaders(request: Request, needs: GraphQLNeeds): Services {
  const { meter, reading } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(needs.deadline)]);
  return requestServices(needs, { identity: nobody, meter, signal, open: reading?.open });
}

/** For a minute caches need not ask again. */
export const shortly = { 'cache-control': 'public, max-age=60' } as const;

/** The text, or word that the client has it already. */
export function fresh(
  request: Request,
  { body, type, updatedAt }: PublicText,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = {
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    ...(updatedAt !== null && { 'last-modified': new Date(updatedAt).toUTCString() }),
    ...shortly,
    ...more,
  };
  return isKnown(request, headers.etag, updatedAt)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers: { ...headers, 'content-type': type } });
}

function isKnown({ headers }: Request, etag: string, updatedAt: string | null): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) return known.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
  if (updatedAt === null) return false;
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return since >= Math.floor(Date.parse(updatedAt) / 1_000) * 1_000;
}
