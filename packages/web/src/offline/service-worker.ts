import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { answersCache, isKept, keptFor, keptSince, newest } from './answers.ts';

declare const self: { readonly FILES: readonly PrecacheEntry[]; skipWaiting(): Promise<void> };

/** The number of answers that are kept: a whole conference, session by session. */
const most = 2_000;

/** The wait for a slow network before the kept answer is shown, in seconds. */
const patience = 5;

// The build puts the list of the client's files here.
precacheAndRoute([...self.FILES]);

const pages = /^\/($|(conferences|sessions|people|affiliates|institutions|search|me)(\/|$))/;
const files = /\.(xml|json|jsonld|ics|csv|wiki)$/;
registerRoute(new NavigationRoute(createHandlerBoundToURL('/'), { allowlist: [pages], denylist: [files] }));

/** Whether the page itself keeps an answer: it asks as nobody, so that none is kept of whoever is signed in. */
const isKeptByPage = ({ credentials }: Request): boolean => credentials === 'omit';

registerRoute(
  ({ url, sameOrigin, request }) => sameOrigin && url.pathname === '/graphql' && isKept(url) && !isKeptByPage(request),
  new NetworkFirst({
    cacheName: answersCache,
    networkTimeoutSeconds: patience,
    plugins: [
      { cacheWillUpdate: async ({ response }) => ((await isWhole(response.clone())) ? response : null) },
      {
        async cachedResponseWillBeUsed({ cachedResponse, request }) {
          const found = newest([cachedResponse, await keptFor(({ href }) => href === request.url)]);
          return found && keptSince(found);
        },
      },
      new ExpirationPlugin({ maxEntries: most }) as WorkboxPlugin,
    ],
  }),
);

/** An answer with errors must not take the place of one without. */
async function isWhole(response: Response): Promise<boolean> {
  if (!response.ok) return false;
  const { errors } = (await response.json()) as { readonly errors?: unknown };
  return errors === undefined;
}

// Of a picture that is kept in one width, any other is shown without a network.
registerRoute(
  ({ url, sameOrigin, request }) => sameOrigin && url.pathname.startsWith('/media/') && !isKeptByPage(request),
  async ({ request, url }) => {
    const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
    try {
      return await fetch(request);
    } catch {
      return (await keptFor(({ pathname }) => pathname.startsWith(folder))) ?? Response.error();
    }
  },
);

// A sign-in or sign-out deletes all kept answers, so that the next person sees nothing of them.
for (const method of ['GET', 'POST'] as const)
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && /^\/(login|logout)/.test(url.pathname),
    async ({ request }) => {
      await caches.delete(answersCache);
      return fetch(request);
    },
    method,
  );

clientsClaim();
void self.skipWaiting();
