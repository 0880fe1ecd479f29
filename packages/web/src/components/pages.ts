import { computed, ref, shallowRef, watch } from 'vue';

interface Page<Edge> {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Source<Edge> {
  readonly first: () => Page<Edge> | undefined;
  readonly next: (after: string) => Promise<Page<Edge> | undefined>;
  /** Checks if every page is needed now: a person looked for may stand on any. */
  readonly needsAll: () => boolean;
}

/** A list whose first page is there, and whose further pages are asked for when they are needed. */
export function usePages<Edge>({ first, next, needsAll }: Source<Edge>) {
  const further = shallowRef<readonly Page<Edge>[]>([]);
  const isAsking = ref(false);
  const hasFailed = ref(false);
  /** A list that was asked for again and begins as before is still the same. */
  const list = () => first()?.pageInfo.endCursor;
  const last = computed(() => further.value.at(-1) ?? first());
  const hasMore = computed(() => last.value?.pageInfo.hasNextPage ?? false);

  /** @returns whether there may be still more to ask for */
  async function more(): Promise<boolean> {
    const [asked, after] = [list(), last.value?.pageInfo.endCursor];
    if (isAsking.value || !hasMore.value || after == null) return false;
    isAsking.value = true;
    const page = await next(after).catch(() => undefined);
    isAsking.value = false;
    // Meanwhile the list may have become another one.
    if (list() !== asked) return true;
    hasFailed.value = page === undefined;
    if (page) further.value = [...further.value, page];
    return page !== undefined;
  }

  /** Asks for what is needed: the page that follows, or all of them. */
  async function go(): Promise<void> {
    while ((await more()) && needsAll());
  }

  watch(list, () => {
    further.value = [];
    hasFailed.value = false;
  });
  watch([list, needsAll], () => void (needsAll() && go()), { immediate: true });

  return {
    edges: computed(() => [first(), ...further.value].flatMap((page) => page?.edges ?? [])),
    total: computed(() => first()?.totalCount ?? 0),
    isAsking,
    hasMore,
    hasFailed,
    go,
  };
}

export type Pages = Omit<ReturnType<typeof usePages>, 'edges'>;
