import type { AnyVariables, TypedDocumentNode } from '@urql/vue';
import { client } from './client.ts';

/**
 * Asks for what a page needs later than at first.
 *
 * @throws CombinedError when there is no answer
 */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(document, variables).toPromise();
  if (error) throw error;
  return data!;
}
