import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { isOpen } from './cross-origin.ts';
import { openHeaders, securityHeaders } from './headers.ts';

/** Answers what it has a file for, and leaves the rest to whoever comes next. */
export type Files = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The files of the built web client, the explorer among them. Its index is none: it goes out as a page. */
export function serveFiles(folder: string): Files {
  if (!existsSync(folder))
    return (_request, response) => plain(response, 503, 'The web client is not built: npm run build.');
  const files = sirv(folder, {
    etag: true,
    // As the build compressed them.
    gzip: true,
    setHeaders: (response, path) => setHeaders(response, path),
  });
  return (request, response, next) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || path === '/' || path === '/index.html') return next();
    files(request, response, () => {
      if (path.startsWith('/assets/')) return plain(response, 404, 'There is no such file.');
      next();
    });
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  const kind = path.startsWith('/explorer') ? 'explorer' : 'web';
  const headers = { ...securityHeaders(kind), ...(isOpen(path) && openHeaders) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // The names of assets hold their hash; pages name the assets, and so must be fresh.
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...securityHeaders('api'), 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
