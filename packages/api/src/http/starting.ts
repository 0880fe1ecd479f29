import type { RequestListener } from 'node:http';
import { openHeaders, securityHeaders } from './headers.ts';

/** Seconds after which a client may ask again. */
const pause = 1;

/** Answers everything while the server starts: the port listens before anything slow begins. */
export const startingListener =
  (version: string): RequestListener =>
  (request, response) => {
    const [path] = (request.url ?? '').split('?');
    const message = 'The server is starting. Please try again.';
    const body =
      path === '/health'
        ? { status: 'starting', version }
        : { errors: [{ message, extensions: { code: 'UNAVAILABLE', retryable: true } }] };
    response.writeHead(503, {
      ...securityHeaders('api'),
      ...openHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(pause),
    });
    response.end(JSON.stringify(body));
    // A body that is still on its way is not waited for.
    request.resume();
  };
