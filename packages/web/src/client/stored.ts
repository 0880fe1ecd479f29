import { ref, watch, type Ref } from 'vue';

/** A value that this browser keeps, and that its other tabs hear of. Where nothing may be kept, it lasts as long as the page. */
export function stored<Value>(key: string, initial: Value, read: (value: unknown) => Value | null): Ref<Value> {
  const load = (): Value => {
    try {
      return read(JSON.parse(localStorage.getItem(key) ?? 'null')) ?? initial;
    } catch {
      return initial;
    }
  };
  const value = ref(load()) as Ref<Value>;
  watch(
    value,
    (now) => {
      const text = JSON.stringify(now);
      try {
        if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
      } catch {
        // A browser that keeps nothing still shows the page.
      }
    },
    { flush: 'sync' },
  );
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) value.value = load();
  });
  return value;
}
