import type { Answer } from './answer.ts';
import { operationOf, type Operation, type TypedDocument, type Variables } from './document.ts';
import { outcomeOf, type Named, type Outcome } from './outcome.ts';
import { pages, type Connection } from './paginate.ts';
import { createTransport, type ClientOptions } from './transport.ts';
import { withKeys, withLanguages } from './variables.ts';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Variables may be left out where a document needs none. */
type Given<Of> = object extends Of
  ? [variables?: Of, options?: RequestOptions]
  : [variables: Of, options?: RequestOptions];

export interface Client {
  /**
   * Asks, and asks again where that may help.
   *
   * @throws GraphError when the answer has errors, or does not come; the reason of the signal when it ends the request
   */
  query<Data = unknown>(document: string, variables?: Variables, options?: RequestOptions): Promise<Answer<Data>>;
  query<Data, Of>(document: TypedDocument<Data, Of>, ...given: Given<Of>): Promise<Answer<Data>>;

  /**
   * Sends a mutation of one field, and tells what became of it. It is done once, also when its answer was lost and it
   * is sent again.
   *
   * @throws GraphError as `query` does; where its `status` is null, it may be done or not
   */
  mutate(
    document: string,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Variables & { readonly kind: string }>;
  mutate<Data extends Readonly<Record<string, Named>>, Of>(
    document: TypedDocument<Data, Of>,
    ...given: Given<Of>
  ): Promise<Outcome<Data[keyof Data]>>;

  /**
   * Yields the nodes of a list, or the edges where these are asked for, page by page. The document takes the cursor as
   * `$after`, and asks for `pageInfo { hasNextPage endCursor }`.
   */
  paginate<Data, Of extends { readonly after?: string | null }, Item>(
    document: TypedDocument<Data, Of>,
    variables: Of,
    listOf: (data: Data) => Connection<Item> | null | undefined,
    options?: RequestOptions,
  ): AsyncGenerator<Item, void, undefined>;
}

export function createClient(options: ClientOptions): Client {
  const send = createTransport(options);

  const ask = (operation: Operation, variables: Variables, { signal }: RequestOptions = {}) =>
    send(operation, withLanguages(variables, operation, options.languages ?? []), signal);

  const client = {
    query: async (document: Document, variables: Variables = {}, given?: RequestOptions) =>
      ask(operationOf(document), variables, given),

    async mutate(document: Document, variables: Variables = {}, given?: RequestOptions) {
      const operation = operationOf(document);
      if (!/\b__typename\b/.test(operation.text))
        throw new TypeError('Ask for the __typename of the mutation: it tells what became of it.');
      const { data } = await ask(operation, withKeys(variables, operation), given);
      return outcomeOf(data as Record<string, Named>);
    },

    paginate(document: Document, variables: Variables, listOf: (data: unknown) => Page, given?: RequestOptions) {
      const operation = operationOf(document);
      return pages(async (after) =>
        listOf((await ask(operation, after === null ? variables : { ...variables, after }, given)).data),
      );
    },
  };
  return client as Client;
}

type Document = string | TypedDocument<unknown, never>;
type Page = Connection<unknown> | null | undefined;
