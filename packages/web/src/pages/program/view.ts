import { computed, onScopeDispose, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The width from which rooms fit beside one another. */
const wide = matchMedia('(min-width: 60rem)');

/** The layout of the program; the address says it, so that a grid can be shared. */
export function useView() {
  const route = useRoute();
  const router = useRouter();
  const isWide = ref(wide.matches);
  const follow = (): void => void (isWide.value = wide.matches);
  wide.addEventListener('change', follow);
  onScopeDispose(() => wide.removeEventListener('change', follow));

  const isGrid = computed(() => isWide.value && route.query['view'] === 'grid');
  const choose = (grid: boolean): void =>
    void router.replace({ query: { ...route.query, view: grid ? 'grid' : undefined } });
  return { isWide, isGrid, choose };
}
