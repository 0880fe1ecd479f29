import { createHash, timingSafeEqual } from 'node:crypto';
import type { App } from './app.ts';
import { routerHeader } from './paths.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Tells what comes by way of the router: the function's own address is open to everybody, and knows neither the
 * router's cache nor its limits.
 *
 * @param secrets those that the router may send: the current one, and another while they change
 */
export function fromRouter(secrets: readonly string[]): (header: string | null | undefined) => boolean {
  const known = secrets.map(digest);
  return (header) => {
    const given = digest(header ?? '');
    return known.some((one) => timingSafeEqual(one, given));
  };
}

/** Answers only what comes by way of the router. */
export function behindRouter(app: App, secrets: readonly string[]): App {
  const isKnown = fromRouter(secrets);
  return async (request) => {
    if (isKnown(request.headers.get(routerHeader))) return app(request);
    return Response.json(
      { errors: [{ message: 'This address answers the site alone.', extensions: { code: 'FORBIDDEN' } }] },
      { status: 403, headers: { 'cache-control': 'no-store' } },
    );
  };
}
