import { computed } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { facets } from './facets.ts';
import type { Filters } from './filter.ts';

/** The name of the words in the address; the others go by their own. */
const words = 'q';
const own = [...facets, 'mine', 'starred'] as const;

/** The reader's filters. They stand in the address, so that they can be shared, and "back" has them again. */
export function useFilters() {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => filtersOf(route.query));

  /** Changes some of them; undefined takes one away. */
  function change({ words: looked, ...wanted }: { readonly [Key in keyof Filters]?: Filters[Key] | undefined }): void {
    const query = { ...route.query, ...wanted, ...(looked !== undefined && { [words]: looked || undefined }) };
    void router.replace({ query });
  }

  const clear = (): void => change({ words: '', ...Object.fromEntries(own.map((name) => [name, undefined])) });

  return { filters, change, clear };
}

function filtersOf(query: LocationQuery): Filters {
  const given = (name: string): string | undefined => [query[name]].flat()[0] || undefined;
  const entries = [['words', given(words)] as const, ...own.map((name) => [name, given(name)] as const)];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
