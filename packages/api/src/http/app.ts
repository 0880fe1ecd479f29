import { conferencesPartition } from '../rows/conference.ts';
import { storeProblem } from '../dynamo/health.ts';
import type { Commons } from '../pictures/commons.ts';
import { createGraphQL, type GraphQLNeeds } from './graphql.ts';
import { cookieOf, sessionCookie } from './cookies.ts';
import { isOpen, preflight } from './cross-origin.ts';
import { openHeaders, securityHeaders } from './headers.ts';
import type { Login } from './login.ts';
import type { Pages } from './pages.ts';
import { answerType, unreadable } from './media.ts';
import { isFromSite } from './origin.ts';
import { maxBodyBytes, tooLarge } from './params.ts';
import { crawlerPaths, exportPath, importPath, loginPaths, mediaPath } from './paths.ts';
import { problem, problemBody } from './problem.ts';
import type { RateLimit } from './rate.ts';
import { recordOf } from './record.ts';
import { createReference, isReference } from './reference.ts';

export interface AppNeeds extends GraphQLNeeds {
  readonly version: string;
  /** Answers the paths of signing in and out; without it there is nothing at them. */
  readonly login?: Login | undefined;
  /** Without it there are no pictures. */
  readonly commons?: Commons | undefined;
  /** Without one, every request is answered. */
  readonly rateLimit?: RateLimit | undefined;
}

/** Answers a request to one of the API's paths; the same for every way in which requests arrive. */
export type App = (request: Request) => Promise<Response>;

export function createApp(needs: AppNeeds): App {
  const yoga = createGraphQL(needs);
  const reference = createReference(needs.builtFiles);
  // Made when somebody asks for it: a cold start need not wait for it.
  let schemaText: Promise<string> | undefined;
  let pages: Promise<Pages> | undefined;

  return async (request) => {
    const { pathname } = new URL(request.url);
    const response = await answer(request, pathname).catch((error: unknown) => failed(request, error));
    for (const [name, value] of Object.entries(securityHeaders('api')))
      if (!response.headers.has(name)) response.headers.set(name, value);
    if (isOpen(pathname)) for (const [name, value] of Object.entries(openHeaders)) response.headers.set(name, value);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  };

  async function answer(request: Request, pathname: string): Promise<Response> {
    if (request.method === 'OPTIONS' && isOpen(pathname)) return preflight();
    const tooMany = needs.rateLimit?.refused(request) ?? null;
    if (tooMany !== null) return tooMany;
    if (pathname === '/graphql')
      return refused(request, needs.siteUrl) ?? shown(request) ?? unacceptable(request) ?? yoga.fetch(request);
    // Few ask for one: its code is loaded when the first one does.
    if (importPath.test(pathname)) return (await import('./imports.ts')).answerImport(request, needs);
    if (needs.login && isAmong(loginPaths, pathname)) return needs.login(request);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problem(405, 'Only GET is answered here.', { allow: 'GET, HEAD' });
    if (pathname === '/health') return health();
    if (pathname === '/schema.graphql') {
      schemaText ??= import('@wikicon/schema/graphql').then(({ sdl }) => sdl());
      return new Response(await schemaText, {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
      });
    }
    if (pathname.startsWith(mediaPath)) return (await picture(request)) ?? nothing();
    const isFile = exportPath.test(pathname) || isAmong(crawlerPaths, pathname);
    const described = isReference(pathname) ? await reference(pathname) : null;
    const found = described ?? (await (isFile ? exported(request) : page(request)));
    return found ?? nothing();
  }

  async function picture(request: Request): Promise<Response | null> {
    if (needs.commons === undefined) return null;
    const { answerPicture } = await import('./pictures.ts');
    return answerPicture(request, needs.commons, needs);
  }

  /** The last resort: answers any error without a word of its message. */
  function failed(request: Request, error: unknown): Response {
    // A client that went away before the end of its request reads no answer, and nothing failed on our side.
    if (request.signal.aborted) return problem(400, 'The request breaks off before its end.');
    const { correlationId } = recordOf(request);
    needs.log('error', 'request failed', { correlationId, error });
    const message = 'Something went wrong on our side. The correlation id helps us find out what.';
    const headers = { 'x-correlation-id': correlationId };
    return Response.json(problemBody(500, message, { correlationId }), { status: 500, headers });
  }

  async function page(request: Request): Promise<Response | null> {
    const index = await needs.builtFiles('index.html');
    if (index === null) return null;
    pages ??= import('./pages.ts').then(({ createPages }) => createPages(needs));
    return (await pages)(request, index);
  }

  async function exported(request: Request): Promise<Response | null> {
    const { correlationId } = recordOf(request);
    try {
      // Most calls ask for no file: the code that writes them is loaded when the first one does.
      const { answerExport } = await import('./exports.ts');
      return await answerExport(request, needs);
    } catch (error) {
      needs.log('error', 'export failed', { correlationId, error });
      return problem(503, 'The file cannot be made at the moment. Try again.', { 'x-correlation-id': correlationId });
    }
  }

  async function health(): Promise<Response> {
    const conferences = { index: true, partition: conferencesPartition, descending: true };
    const reason = await storeProblem(needs.client, needs.tableName, conferences);
    return reason === null
      ? Response.json({ status: 'ok', version: needs.version })
      : Response.json({ status: 'unavailable', reason, version: needs.version }, { status: 503 });
  }
}

const nothing = (): Response => problem(404, 'There is nothing at this address.');

const isAmong = (paths: readonly string[], path: string): boolean => paths.includes(path);

/** A browser sends JSON to another origin only after asking; forms and plain text it sends unasked, so they are refused. */
function refused(request: Request, siteUrl: string): Response | null {
  const { method, headers } = request;
  if (method !== 'POST') return null;
  const fault = unreadable(headers);
  if (fault !== null) return problem(415, fault.message, fault.headers);
  if (Number(headers.get('content-length')) > maxBodyBytes) return problem(413, tooLarge);
  if (cookieOf(request, sessionCookie) !== null && !isFromSite(request, siteUrl))
    return problem(403, 'A request with the cookie of this site is answered to pages of this site alone.');
  return null;
}

/** Sends somebody who opens the API in a browser to the explorer. */
function shown(request: Request): Response | null {
  const isVisit = request.method === 'GET' && new URL(request.url).search === '';
  const wantsPage = request.headers.get('accept')?.toLowerCase().includes('text/html') ?? false;
  return isVisit && wantsPage ? new Response(null, { status: 303, headers: { location: '/explorer' } }) : null;
}

/** Settles in which type a query is answered, before it is run for nothing. */
function unacceptable({ method, headers }: Request): Response | null {
  if (method !== 'GET' && method !== 'POST') return null;
  const type = answerType(headers.get('accept'));
  if (type === null)
    return problem(406, 'Answers are application/graphql-response+json or application/json: accept one.');
  headers.set('accept', type);
  return null;
}
