import { onScopeDispose, ref, watchEffect, type Ref } from 'vue';

/** Checks if an element has come into sight, or close to it: what only its readers want is asked for then. */
export function useSeen(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const isSeen = ref(false);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      isSeen.value = true;
      observer.disconnect();
    },
    { rootMargin: '200px' },
  );
  watchEffect(() => {
    if (element.value) observer.observe(element.value);
  });
  onScopeDispose(() => observer.disconnect());
  return isSeen;
}
