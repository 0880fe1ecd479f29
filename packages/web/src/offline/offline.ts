import { shallowRef } from 'vue';
import { keptAt } from './answers.ts';

/** The time at which the answers on this page were kept; null while they come from the network. */
export const shownSince = shallowRef<Date | null>(null);

/** Asks the network; where there is none, the service worker answers with what it kept. */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // Browsers too would show an answer that caches may show for a while after its time, as if it came just now.
  const response = await fetch(input, { ...init, cache: 'no-store' });
  shownSince.value = keptAt(response);
  return response;
}

/** Makes pages open without a network, from the first visit on. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // The needs of the page itself come first.
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js', { type: 'module' }).catch(() => {
      // Then pages need a network, as they do in a browser that knows no workers.
    });
  });
}
