import { createHash } from 'node:crypto';
import { nobody } from '../identity/viewer.ts';
import { requestServices } from '../request.ts';
import { conferenceFile, personFile, sessionFile, type Asked, type ExportFile } from './export-files.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { exportPath } from './paths.ts';
import { recordOf } from './record.ts';

/**
 * Answers the addresses at which schedules are taken away. Only what everybody may see is in them, whoever asks.
 *
 * @returns null where there is nothing that is public
 */
export async function answerExport(request: Request, needs: GraphQLNeeds): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const { meter } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(needs.deadline)]);
  const readers = requestServices(needs, { identity: nobody, meter, signal });
  const asked = { readers, siteUrl: needs.siteUrl, chosen: searchParams.get('sessions') };
  const file = await fileAt(pathname, asked);
  return file && fresh(request, file);
}

function fileAt(pathname: string, asked: Asked): Promise<ExportFile | null> {
  const { slug, file, session, person, form } = exportPath.exec(pathname)!.groups!;
  if (slug !== undefined) return conferenceFile(slug, file!, asked);
  const wanted = form as 'ics' | 'jsonld';
  return session === undefined ? personFile(person!, wanted, asked) : sessionFile(session, wanted, asked);
}

/** The file, or word that the client has it already. */
function fresh(request: Request, { body, type, updatedAt }: ExportFile): Response {
  const headers = {
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    ...(updatedAt !== null && { 'last-modified': new Date(updatedAt).toUTCString() }),
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
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
