import type { Operation, Variables } from './document.ts';

export interface GraphRequest {
  readonly operation: Operation;
  readonly variables: Variables;
  /** Sent instead of the text. */
  readonly hash: string | null;
}

/**
 * The address and body of a request. A query goes by GET where its address is short, because that answer may be kept by
 * caches; what is asked with a token is nobody else's, and goes by POST like any mutation.
 */
export function addressed(
  url: string,
  { operation, variables, hash }: GraphRequest,
  maxUrlLength: number,
): readonly [url: string, body: string | null] {
  const query = hash === null ? operation.text : undefined;
  const operationName = operation.name;
  const extensions = hash === null ? undefined : { persistedQuery: { version: 1, sha256Hash: hash } };
  if (!operation.isMutation) {
    const parameters = Object.entries({
      query,
      operationName,
      variables: Object.keys(variables).length > 0 ? JSON.stringify(variables) : undefined,
      extensions: extensions && JSON.stringify(extensions),
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const address = `${url}${url.includes('?') ? '&' : '?'}${String(new URLSearchParams(parameters))}`;
    if (address.length <= maxUrlLength) return [address, null];
  }
  return [url, JSON.stringify({ query, operationName, variables, extensions })];
}

/** The hash by which a server may know a query; null where the browser makes none: outside of secure contexts. */
export async function hashOf(text: string): Promise<string | null> {
  const bytes = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return bytes ? Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('') : null;
}
