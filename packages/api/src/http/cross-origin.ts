import { exportPath, openPaths } from './paths.ts';

/** How long a browser need not ask again, in seconds: two hours are the most that Chromium remembers. */
const maxAge = '7200';

const preflightHeaders = {
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-allow-headers':
    'Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-None-Match, If-Modified-Since',
  'access-control-max-age': maxAge,
} as const;

/** Whether pages of other origins may read what is at a path. */
export const isOpen = (path: string): boolean =>
  openPaths.some((one) => path === one || path.startsWith(`${one}/`)) || exportPath.test(path);

/** Answers a browser that asks what a page of another origin may send. */
export const preflight = (): Response =>
  new Response(null, { status: 204, headers: { ...preflightHeaders, allow: 'GET, HEAD, POST, OPTIONS' } });
