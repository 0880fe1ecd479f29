import { useQuery, type TypedDocumentNode } from '@urql/vue';
import { computed, onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { readerLanguages } from '../i18n/language.ts';
import { shownSince } from '../offline/offline.ts';
import { tellQuestion } from './question.ts';

/** An answer this old is asked for anew when somebody looks at the page again, in milliseconds. */
const old = 60_000;

/** The interval at which an answer that the browser kept, or that did not come, is asked for anew, in milliseconds. */
const patience = 30_000;

/**
 * The answer to what a page asks, in the reader's languages. It follows the network: the last one stays until there is
 * a newer one.
 */
export function useAnswer<Data, Variables extends { readonly languages?: readonly string[] | null }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Omit<Variables, 'languages'>>,
) {
  const asked = computed(() => ({ ...toValue(variables), languages: readerLanguages() }) as unknown as Variables);
  const { data, error, executeQuery } = useQuery({ query, variables: asked });
  tellQuestion(query, asked);
  const last = shallowRef<Data>();
  let askedAt = Date.now();
  watch(
    data,
    (answer) => {
      if (answer) last.value = answer;
    },
    { immediate: true, flush: 'sync' },
  );

  function retry(): void {
    askedAt = Date.now();
    void executeQuery({ requestPolicy: 'network-only' });
  }

  const ends = new AbortController();
  const { signal } = ends;
  addEventListener('online', retry, { signal });
  const look = (): void => {
    if (!document.hidden && Date.now() - askedAt > old) retry();
  };
  document.addEventListener('visibilitychange', look, { signal });
  const timer = setInterval(() => {
    if ((shownSince.value !== null || error.value?.networkError) && !document.hidden) retry();
  }, patience);
  onScopeDispose(() => {
    ends.abort();
    clearInterval(timer);
  });

  return { data: last, error, retry };
}
