import { ref, watch, type Ref } from 'vue';

const pause = 150;

/**
 * The text as it is typed. It is passed on after a pause: browsers refuse an address that changes with every letter.
 *
 * @param given what stands in the address
 */
export function useTyped(given: () => string, tell: (typed: string) => void): Ref<string> {
  const typed = ref(given());
  let told = typed.value;
  watch(typed, (now, _before, onCleanup) => {
    const timer = setTimeout(() => tell((told = now)), pause);
    onCleanup(() => clearTimeout(timer));
  });
  watch(given, (now) => {
    if (now !== told) typed.value = told = now;
  });
  return typed;
}
