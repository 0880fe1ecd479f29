import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { securityHeaders } from './headers.ts';

/**
 * The built web client: its files, the explorer, and for every other address the page that finds its own way.
 * Names with dots are addresses too: /people/Batyrbek.kz is not a file.
 */
export function serveWeb(folder: string): RequestListener {
  if (!existsSync(folder))
    return (_request, response) => plain(response, 503, 'The web client is not built: npm run build.');
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => setHeaders(response, path),
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, 'Only GET is answered here.');
    const [path = '/'] = (request.url ?? '/').split('?');
    files(request, response, () => {
      if (path.startsWith('/assets/')) return plain(response, 404, 'There is no such file.');
      void page(folder, response);
    });
  };
}

async function page(folder: string, response: ServerResponse): Promise<void> {
  setHeaders(response, '/index.html');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(await readFile(`${folder}/index.html`));
}

function setHeaders(response: ServerResponse, path: string): void {
  const kind = path.startsWith('/explorer') ? 'explorer' : 'web';
  for (const [name, value] of Object.entries(securityHeaders(kind))) response.setHeader(name, value);
  // The names of assets hold their hash; pages name the assets, and so must be fresh.
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...securityHeaders('api'), 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
