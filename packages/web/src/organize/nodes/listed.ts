import { computed, ref, shallowRef, watch } from 'vue';
import { ask as askOnce } from '../../client/ask.ts';
import { readerLanguages } from '../../i18n/language.ts';
import { pagesOf, type Documents, type Page } from '../../noun/documents.ts';
import { useOrganized } from '../organized.ts';

/** The nodes of a noun in a conference: the first pages of its lists, and those that one asks for. */
export function useListed(documents: Documents, slug: string) {
  const variables = { conference: slug, languages: readerLanguages() };
  const { data, error, ask } = useOrganized(documents.list, variables);
  /** The further pages of each list. */
  const further = shallowRef<readonly (readonly Page[])[]>([]);
  const isAsking = ref(false);
  const hasFailed = ref(false);
  watch(data, () => (further.value = []));

  const lists = computed(() => {
    const conference = data.value?.conference;
    const first = conference ? pagesOf(documents, conference) : [];
    return first.map((page, at) => [page, ...(further.value[at] ?? [])]);
  });
  const next = computed(() => lists.value.findIndex((pages) => pages.at(-1)!.pageInfo.hasNextPage));

  async function more(): Promise<void> {
    const [at, told] = [next.value, data.value];
    const after = lists.value[at]?.at(-1)?.pageInfo.endCursor;
    if (isAsking.value || after == null) return;
    isAsking.value = true;
    const answer = await askOnce(documents.list, { ...variables, [`after${at}`]: after }).catch(() => null);
    isAsking.value = false;
    // Meanwhile the list may have been asked for anew.
    if (data.value !== told) return;
    hasFailed.value = !answer?.conference;
    if (!answer?.conference) return;
    const page = pagesOf(documents, answer.conference)[at]!;
    further.value = lists.value.map(([, ...pages], list) => (list === at ? [...pages, page] : pages));
  }

  const nodesOf = (pages: readonly Page[]) => pages.flatMap((page) => page.nodes);
  return {
    data,
    error,
    ask,
    nodes: computed(() => lists.value.flatMap(nodesOf)),
    /** The ids of the nodes that are not to be seen yet: they have a list of their own. */
    waiting: computed(
      () =>
        new Set(
          lists.value
            .slice(0, -1)
            .flatMap(nodesOf)
            .map(({ id }) => id),
        ),
    ),
    hasMore: computed(() => next.value >= 0),
    isAsking,
    hasFailed,
    more,
  };
}
