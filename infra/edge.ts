import { openHeaders, securityHeaders } from '../packages/api/src/http/headers';
import { sessionCookie } from '../packages/api/src/http/cookies';
import { mediaPath, openPaths, routerHeader, viewerHeader } from '../packages/api/src/http/paths';

/** The paths of the files of the built web client; every other address is the API's. */
export const filePaths = ['/app', '/assets', '/client.js', '/explorer', '/favicon.svg', '/service-worker.js'];

/** The headers that keep answers apart, beside address and query: the accepted languages, and one of our own. */
export const keptApartBy = ['accept-language', 'x-kept-for'];

/**
 * Runs before the router looks for a request's way. An answer that is the same for everybody is kept for everybody; one
 * that depends on who asks, or is a stream, is nobody else's, nor is one about an import: no answer depends on the
 * origin. Files have no language, nor has a query of the web client, known by its hash: it names languages; nor has a
 * picture, which depends on who asks where it is a draft's. The language of a page is its reader's.
 */
export const arriving = (routerSecret: string): string => `
  var headers = event.request.headers;
  var uri = event.request.uri;
  var accept = headers.accept ? headers.accept.value : '';
  var isFile = ${JSON.stringify(filePaths)}.some(path => uri === path || uri.startsWith(path + '/'));
  var isPicture = uri.startsWith(${text(mediaPath)});
  var isAsked = uri === '/graphql';
  var isImport = uri.startsWith('/conferences/') && uri.endsWith('/import');
  var isOwn = headers.authorization || event.request.cookies[${text(sessionCookie)}]
    || accept.includes('stream') || accept.includes('multipart');
  var type = accept.includes('graphql-response') ? 'response' : 'json';
  var isNobodyElses = isImport || ((isAsked || isPicture) && isOwn);
  headers['x-kept-for'] = { value: isNobodyElses ? event.context.requestId : isAsked ? type : 'everybody' };
  headers[${text(routerHeader)}] = { value: ${text(routerSecret)} };
  headers[${text(viewerHeader)}] = { value: event.viewer.ip };
  if (isFile || isPicture || (isAsked && !event.request.querystring.query)) delete headers['accept-language'];
`;

/** Runs before an answer leaves: files get the headers with which the API sends its own answers. */
export const leaving = `
  var headers = event.response.headers;
  if (!headers['content-security-policy']) {
    var kind = event.request.uri.startsWith('/explorer') ? ${kept('explorer')} : ${kept('web')};
    for (var name in kind) headers[name] = { value: kind[name] };
    var open = ${JSON.stringify(openHeaders)};
    if (${JSON.stringify(openPaths)}.some(path => event.request.uri === path || event.request.uri.startsWith(path + '/')))
      for (var name in open) headers[name] = { value: open[name] };
  }
`;

function kept(kind: 'explorer' | 'web'): string {
  return JSON.stringify(securityHeaders(kind));
}

function text(value: string): string {
  return JSON.stringify(value);
}
