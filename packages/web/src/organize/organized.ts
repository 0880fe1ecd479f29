import { useQuery, type TypedDocumentNode } from '@urql/vue';
import type { ResultOf } from '@wikicon/client';
import { shallowRef, watch, type MaybeRefOrGetter } from 'vue';
import { tellQuestion } from '../client/question.ts';
import { rightsOf, type organizedFragment, type organizerFragment } from '../viewer/rights.ts';

/** The data that every page of the organizers asks for, besides its own. */
interface Asked {
  readonly viewer: ResultOf<typeof organizerFragment> | null;
  readonly conference: Pick<ResultOf<typeof organizedFragment>, 'viewerRoles'> | null;
}

/**
 * A page that is edited asks for what stands in the graph now, and again after every write. Once it is open it stays so:
 * an answer that does not come, or that would close it because a sign-in has ended, takes nothing away that is typed.
 */
export function useOrganized<Data extends Asked, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
) {
  const { data, error, executeQuery } = useQuery<Data, Variables>({
    query,
    variables: variables as Variables,
    requestPolicy: 'network-only',
  });
  tellQuestion(query, variables);
  const kept = shallowRef<Data>();
  watch(
    data,
    (now) => {
      if (now !== undefined && (!isOpen(kept.value) || isOpen(now))) kept.value = now;
    },
    { immediate: true },
  );
  return { data: kept, error, ask: () => executeQuery({ requestPolicy: 'network-only' }) };
}

const isOpen = (data: Asked | undefined): boolean =>
  data?.conference != null && rightsOf(data.viewer, data.conference).makesProgram;
