import {
  commonsFileAt,
  parseId,
  pictureWidths,
  type AnyNode,
  type CommonsPicture,
  type Id,
  type MediaFile,
  type PictureWidth,
} from '@wikicon/schema';
import { identify } from '../authority/viewer.ts';
import { storeOf } from '../dynamo/store.ts';
import type { Commons, Found } from '../pictures/commons.ts';
import { requestServices } from '../services/request.ts';
import { credentialsOf } from './credentials.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { mediaPath } from './paths.ts';
import { publicReaders } from './public.ts';
import { recordOf } from './record.ts';

const address = new RegExp(`^${mediaPath}(?<id>[^/]+)/(?<width>${pictureWidths.join('|')})$`);

/** Caches between us and clients ask again each hour, so that what is hidden or erased is gone from them then. */
const shared = (seconds: number) => `public, max-age=${seconds}, s-maxage=${Math.min(seconds, 3_600)}`;
const own = 'private, no-store';

/**
 * Answers /media/ID/WIDTH with the picture of a node: one that the graph names, in a width that Wikimedia makes.
 *
 * @returns null where there is none, or none that the viewer may see
 */
export async function answerPicture(request: Request, commons: Commons, needs: GraphQLNeeds): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  const { id = '', width } = address.exec(pathname)?.groups ?? {};
  // Another query would be another place in every cache.
  if (parseId(id) === null || search !== '') return null;
  const open = await publicReaders(request, needs).nodes.byId(id);
  const node = open ?? (await seenByViewer(request, id, needs));
  const file = node && fileOf(node);
  if (file === null) return null;
  const found = await commons.thumbnail(file, Number(width) as PictureWidth);
  if (found.kind === 'failed')
    needs.log('info', 'a picture was not fetched', { correlationId: recordOf(request).correlationId, id, ...found });
  return answerOf(found, open !== null);
}

/** A draft, or somebody whose profile is not public, to those who see them. */
async function seenByViewer(request: Request, id: string, needs: GraphQLNeeds): Promise<AnyNode | null> {
  const credentials = credentialsOf(request, needs.siteUrl);
  if (credentials.text === '') return null;
  const { client, tableName, administrators, deadline } = needs;
  const { meter } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadline)]);
  const identity = identify(credentials, {
    table: storeOf({ client, tableName, meter, signal }).table,
    administrators,
  });
  return requestServices(needs, { identity, meter, signal }).nodes.byId(id);
}

type Pictured = Partial<Pick<MediaFile, 'pageUrl' | 'fileUrl' | 'license'>> & {
  readonly id: Id;
  readonly picture?: CommonsPicture | null;
  readonly logo?: CommonsPicture | null;
};

/** The file that a node names; one without a license may not be shown again. */
function fileOf(node: AnyNode): string | null {
  const { picture, logo, pageUrl, fileUrl, license } = node as Pictured;
  if (picture != null || logo != null) return (picture ?? logo)!.file;
  return license == null ? null : (commonsFileAt(pageUrl) ?? commonsFileAt(fileUrl));
}

const statuses = { refused: 502, unfit: 502, late: 504, busy: 503 } as const;

function answerOf(found: Found, isPublic: boolean): Response {
  const cached = (seconds: number) => ({ 'cache-control': isPublic ? shared(seconds) : own });
  if (found.kind === 'picture') {
    const { type, bytes } = found.picture;
    return new Response(new Uint8Array(bytes), { headers: { ...cached(86_400), 'content-type': type } });
  }
  const [status, seconds] = found.kind === 'missing' ? [404, 300] : [statuses[found.why], 60];
  return new Response(placeholder, { status, headers: { ...cached(seconds), 'content-type': 'image/svg+xml' } });
}

/** The outline of a picture, which browsers show whatever the status. */
const placeholder =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path fill="#eaecf0" d="M0 0h60v60H0z"/><path fill="#a2a9b1" d="M18 20h24v20H18zm2 2v13l6-6 5 5 3-3 6 6V22zm14 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"/></svg>';
