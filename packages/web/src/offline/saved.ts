import type { TypedDocumentNode } from '@urql/vue';
import { savedAt, savedCaches } from './answers.ts';

/** An answer that this browser saved, with what was asked for and the time at which it came. */
export interface SavedAnswer<Data, Variables> {
  readonly data: Data;
  readonly variables: Variables;
  readonly at: Date;
}

/** The saved answers to a query, in any language and of any conference, the newest first. */
export async function savedAnswers<Data, Variables>(
  query: TypedDocumentNode<Data, Variables>,
): Promise<SavedAnswer<Data, Variables>[]> {
  // Browsers have no caches where the page came unencrypted.
  if (!('caches' in globalThis)) return [];
  const name = nameOf(query);
  const isOfIt = ({ url }: Request): boolean => new URL(url).searchParams.get('operationName') === name;
  const read = await Promise.all(
    (await savedCaches()).map(async (one) => {
      const cache = await caches.open(one);
      const found = (await cache.keys()).filter(isOfIt);
      return Promise.all(
        found.map(async (request) => readAnswer<Data, Variables>(request, await cache.match(request))),
      );
    }),
  );
  return read
    .flat()
    .filter((one) => one !== null)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

function nameOf({ definitions }: TypedDocumentNode<unknown, never>): string | undefined {
  return definitions.find((one) => one.kind === 'OperationDefinition')?.name?.value;
}

async function readAnswer<Data, Variables>(
  { url }: Request,
  response: Response | undefined,
): Promise<SavedAnswer<Data, Variables> | null> {
  if (response === undefined) return null;
  const { data } = (await response.json()) as { readonly data: Data };
  const variables = JSON.parse(new URL(url).searchParams.get('variables') ?? '{}') as Variables;
  return { data, variables, at: savedAt(response) };
}
