import { computed, onScopeDispose, ref, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The width from which rooms fit beside one another. */
const wide = matchMedia('(min-width: 60rem)');

/** The width of phones, on which what is over is folded away. */
const narrow = matchMedia('(max-width: 639px)');

function matching(media: MediaQueryList): Readonly<Ref<boolean>> {
  const matches = ref(media.matches);
  const follow = (): void => void (matches.value = media.matches);
  media.addEventListener('change', follow);
  onScopeDispose(() => media.removeEventListener('change', follow));
  return matches;
}

/** The layout of the program; the address says it, so that a grid can be shared. */
export function useView() {
  const route = useRoute();
  const router = useRouter();
  const isWide = matching(wide);

  const isGrid = computed(() => isWide.value && route.query['view'] === 'grid');
  const choose = (grid: boolean): void =>
    void router.replace({ query: { ...route.query, view: grid ? 'grid' : undefined } });
  return { isWide, isNarrow: matching(narrow), isGrid, choose };
}
