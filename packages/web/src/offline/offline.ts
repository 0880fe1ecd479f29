import { shallowRef } from 'vue';
import { keptAt } from './answers.ts';

/** When the answers on this page were kept; null while they come from the network. */
export const shownSince = shallowRef<Date | null>(null);

/** Asks the network; where there is none, the service worker answers with what it kept. */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // What caches on the way may show for a while after its time, browsers would show as well: as if it came just now.
  const response = await fetch(input, { ...init, cache: 'no-store' });
  shownSince.value = keptAt(response);
  return response;
}

/** From the first visit on, pages open without a network. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // What the page itself needs comes first.
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js', { type: 'module' }).catch(() => {
      // Then pages need a network, as they do in a browser that knows no workers.
    });
  });
}
