import { computed, ref, watch, watchPostEffect, type ComputedRef } from 'vue';

/** The number of items drawn at a time: they fill a window, and a phone is not busy with them for long. */
const part = 10;

/** The beginning of a list, and some more of it at each frame: however long it is, the page answers meanwhile. */
export function useGradually<Item>(items: ComputedRef<readonly Item[]>): ComputedRef<readonly Item[]> {
  const count = ref(part);
  // Items on the page stay on it; after a shorter list another begins anew.
  watch(items, ({ length }) => void (count.value = Math.max(part, Math.min(count.value, length))), { flush: 'sync' });
  watchPostEffect((onCleanup) => {
    if (count.value >= items.value.length) return;
    const frame = requestAnimationFrame(() => (count.value += part));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return computed(() => items.value.slice(0, count.value));
}
