import { stringifyDocument, type TypedDocumentNode } from '@urql/vue';
import { onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter } from 'vue';

interface Question {
  readonly document: TypedDocumentNode<unknown, never>;
  readonly variables: MaybeRefOrGetter<object>;
}

/** What the page that is open asks the API for; null where it asks nothing. */
const question = shallowRef<Question | null>(null);

/** Tells what a page asks for. What its parts ask besides is no question of the page: the first one stays. */
export function tellQuestion(document: TypedDocumentNode<unknown, never>, variables: MaybeRefOrGetter<object>): void {
  if (question.value !== null) return;
  const told = { document, variables };
  question.value = told;
  onScopeDispose(() => {
    if (question.value === told) question.value = null;
  });
}

/** The address at which the explorer opens with the question of this page. */
export function explorerAddress(): string | null {
  if (question.value === null) return null;
  const { document, variables } = question.value;
  const carried = {
    query: stringifyDocument(document),
    variables: JSON.stringify(toValue(variables), null, 2),
  };
  return `/explorer#${new URLSearchParams(carried).toString()}`;
}
