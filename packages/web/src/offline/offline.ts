import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { keptAt } from './answers.ts';

/** The time at which the answers on this page were kept; null while they come from the network. */
export const shownSince = shallowRef<Date | null>(null);

/** The number of parts of the page that say by themselves that no answer came. */
const tellers = shallowRef(0);

/** Whether the page itself says so: a second notice would contradict it, or say the same. */
export const isToldByPage = computed(() => tellers.value > 0);

/** Says so while this is true, in the place of the notice that every page has. */
export function tellByPage(isTold: () => boolean): void {
  let told = false;
  function tell(now: boolean): void {
    tellers.value += Number(now) - Number(told);
    told = now;
  }
  watch(isTold, tell, { immediate: true });
  onScopeDispose(() => tell(false));
}

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
