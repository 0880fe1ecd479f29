import { useQuery, type TypedDocumentNode } from '@urql/vue';
import { shallowRef, watch, type MaybeRefOrGetter } from 'vue';

/**
 * A page that is edited asks for what stands in the graph now, and again after every write. What it has it keeps when
 * that fails: nothing that is typed is lost.
 */
export function useOrganized<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
) {
  const { data, error, fetching, executeQuery } = useQuery<Data, Variables>({
    query,
    variables: variables as Variables,
    requestPolicy: 'network-only',
  });
  const kept = shallowRef<Data>();
  watch(data, (now) => (kept.value = now ?? kept.value), { immediate: true });
  return { data: kept, error, fetching, ask: () => executeQuery({ requestPolicy: 'network-only' }) };
}
