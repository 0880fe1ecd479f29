/** The content of a new tab, and of a link: never headers, which may hold a token. */
export interface TabContent {
  readonly query: string;
  readonly variables: string | null;
}

/** The length limit: more than the API reads, and more than a browser keeps gladly. */
const maxLength = 100_000;

/** The address that opens a query. It stands behind `#`, so that no server reads it, and none writes it into a log. */
export function addressOf({ query, variables }: TabContent, page: string): string {
  const address = new URL(page);
  address.hash = new URLSearchParams({ query, ...(variables?.trim() && { variables }) }).toString();
  return address.href;
}

/** The query in the hash of an address; undefined when it holds none. */
export function sharedIn(hash: string): TabContent | undefined {
  if (hash.length > maxLength) return undefined;
  const carried = new URLSearchParams(hash.replace(/^#/, ''));
  const query = carried.get('query');
  return query?.trim() ? { query, variables: carried.get('variables') } : undefined;
}
