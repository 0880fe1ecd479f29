import type { Conference, Snapshot } from '@wikicon/schema';
import { isGranted } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import { rules } from '../authority/rules.ts';
import { identify, type Identity, type Viewer } from '../authority/viewer.ts';
import { storeOf, type Store } from '../dynamo/store.ts';
import { FileProblems } from '../kernel/diagnostic.ts';
import { credentialKey, parseToken } from '../rows/account.ts';
import { requestServices } from '../services/request.ts';
import { begin, uploadsOf } from '../uploads/begin.ts';
import { Refusal } from '../uploads/refusal.ts';
import { tellUpload, tellWhole } from '../uploads/tell.ts';
import { cookieOf, sessionCookie } from './cookies.ts';
import { credentialsOf } from './credentials.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { originOf } from './import-origin.ts';
import { isFromSite } from './origin.ts';
import { importPath } from './paths.ts';
import { problem } from './problem.ts';
import { recordOf } from './record.ts';
import { says } from '../interchange/text/says.ts';

/** A request by an organizer of the conference at its address. */
interface Asked {
  readonly request: Request;
  readonly store: Store;
  readonly viewer: Viewer;
  readonly conference: Snapshot<Conference>;
}

const statuses = { TOO_LARGE: 413, UNREADABLE: 400, BAD_ADDRESS: 400, BUSY: 409, GONE: 404 } as const;

/**
 * Begins an import (POST), and tells how far those of the last days are (GET): all of them, or one with its report.
 * Only organizers get that far; everybody else hears the same whether there is an import or not.
 */
export async function answerImport(request: Request, needs: GraphQLNeeds): Promise<Response> {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST')
    return problem(405, 'An import is begun by POST, and told of by GET.', { allow: 'GET, POST' });
  if (method === 'POST' && cookieOf(request, sessionCookie) !== null && !isFromSite(request, needs.siteUrl))
    return problem(403, 'A request with the cookie of this site is answered to pages of this site alone.');
  const { client, tableName, administrators, siteUrl, deadline, log } = needs;
  const { meter } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadline)]);
  const store = storeOf({ client, tableName, meter, signal });
  const credentials = credentialsOf(request, siteUrl);
  const identity = identify(credentials, { table: store.table, administrators });
  const viewer = await identity.viewer();
  if (viewer === null) return unauthenticated(headers.has('authorization'));
  const conference = await conferenceAt(request, needs, { identity, signal });
  if (conference === null) return problem(404, 'There is nothing at this address.');
  if (!mayAsk(viewer, conference, method))
    return problem(403, 'Only organizers of the conference import its schedule.', {}, { code: 'NOT_ALLOWED' });
  const asked = { request, store, viewer, conference };
  try {
    return method === 'GET' ? await told(asked) : await begun(asked, needs, credentials.text);
  } catch (error) {
    if (error instanceof Refusal) return problem(statuses[error.kind], error.message, {}, { says: error.said });
    if (error instanceof FileProblems) return problem(400, error.message);
    log('error', 'an import was not begun', { error });
    return problem(503, 'The import cannot be begun at the moment. Try again.', { 'retry-after': '5' });
  }
}

function conferenceAt(
  request: Request,
  needs: GraphQLNeeds,
  { identity, signal }: { readonly identity: Identity; readonly signal: AbortSignal },
): Promise<Snapshot<Conference> | null> {
  const { slug } = importPath.exec(new URL(request.url).pathname)!.groups!;
  const { meter } = recordOf(request);
  return requestServices(needs, { identity, meter, signal }).conferences.bySlug(slug!);
}

/** Whoever may change the conference: an import reads all of it, and writes its days and rooms too. */
function mayAsk(viewer: Viewer, { id }: Snapshot<Conference>, method: string): boolean {
  const relation = { conference: id, steward: null, self: null };
  return method === 'GET'
    ? isGranted(viewer, rules.Conference.update, relation)
    : mayWrite(viewer, 'Conference', 'update', relation);
}

async function told({ request, store, conference }: Asked): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id');
  const uploads = await uploadsOf(store, conference.id);
  if (id === null) return Response.json({ imports: uploads.map(tellUpload) });
  const upload = uploads.find((one) => one.id === id);
  if (upload === undefined) throw new Refusal('GONE', says('IMPORT_GONE'));
  return Response.json(await tellWhole(store, upload));
}

async function begun({ request, store, viewer, conference }: Asked, needs: GraphQLNeeds, token: string) {
  const { pathname, searchParams } = new URL(request.url);
  const origin = await originOf(request, needs.isLocal ?? false);
  if (origin instanceof Response) return origin;
  const upload = await begin(
    { store: { ...store, ...withoutDeadline(needs) }, jobs: needs.jobs, clock: needs.clock },
    {
      conference: conference.id,
      person: viewer.person,
      credential: viewer.token === null ? null : credentialKey(parseToken(token)!).sk,
      isDryRun: searchParams.get('dryRun') === '1',
      origin,
    },
  );
  const location = `${pathname}?id=${upload.id}`;
  return Response.json(tellUpload(upload), { status: 202, headers: { location } });
}

/** What is written of a file takes its time; each part is tried again where the store is busy. */
const withoutDeadline = ({ client, tableName }: GraphQLNeeds) => storeOf({ client, tableName });

const unauthenticated = (hasToken: boolean): Response =>
  hasToken
    ? problem(401, 'The access token is not valid: it is unknown, expired or revoked.', {
        'www-authenticate': 'Bearer error="invalid_token"',
      })
    : problem(401, 'Sign in first, or send an access token.', { 'www-authenticate': 'Bearer' });
