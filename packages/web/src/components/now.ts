import { onScopeDispose, ref, type Ref } from 'vue';

const tick = 20_000;

/** The time, updated as often as pages need it, and as soon as somebody looks at the page again. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const update = (): void => void (now.value = Date.now());
  const timer = setInterval(update, tick);
  document.addEventListener('visibilitychange', update);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', update);
  });
  return now;
}
