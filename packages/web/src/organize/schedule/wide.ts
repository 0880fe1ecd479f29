import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether a grid has room beside its tray. Paper has the width that the page had. */
export function useWide(): Readonly<Ref<boolean>> {
  const query = matchMedia('(min-width: 60rem)');
  const isWide = ref(query.matches);
  const ends = new AbortController();
  query.addEventListener(
    'change',
    ({ matches }) => {
      if (!matchMedia('print').matches) isWide.value = matches;
    },
    { signal: ends.signal },
  );
  onScopeDispose(() => ends.abort());
  return isWide;
}
