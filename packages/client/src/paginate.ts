/** A page of a list, of which either the nodes or the edges are asked for. */
export interface Connection<Item> {
  readonly nodes?: readonly Item[];
  readonly edges?: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Yields what stands on a page, and goes on to the next one until there is none. */
export async function* pages<Item>(
  pageAfter: (after: string | null) => Promise<Connection<Item> | null | undefined>,
): AsyncGenerator<Item, void, undefined> {
  for (let after: string | null = null; ;) {
    const page: Connection<Item> | null | undefined = await pageAfter(after);
    yield* page?.nodes ?? page?.edges ?? [];
    const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
    if (!hasNextPage || endCursor === null) return;
    if (endCursor === after) throw new TypeError('The list does not go on: give it `after: $after`.');
    after = endCursor;
  }
}
