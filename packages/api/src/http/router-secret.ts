import { createHash, timingSafeEqual } from 'node:crypto';
import type { App } from './app.ts';
import { routerHeader } from './paths.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Answers only what comes by way of the router: the function's own address is open to everybody, and knows neither
 * the router's cache nor its limits.
 *
 * @param secrets those that the router may send: the current one, and another while they change
 */
export function behindRouter(app: App, secrets: readonly string[]): App {
  const known = secrets.map(digest);
  return async (request) => {
    const given = digest(request.headers.get(routerHeader) ?? '');
    if (known.some((one) => timingSafeEqual(one, given))) return app(request);
    return Response.json(
      { errors: [{ message: 'This address answers the site alone.', extensions: { code: 'FORBIDDEN' } }] },
      { status: 403, headers: { 'cache-control': 'no-store' } },
    );
  };
}
