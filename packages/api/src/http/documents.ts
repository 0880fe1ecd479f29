import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badRequest } from './problem.ts';
import { recordOf } from './record.ts';

/** The queries of the web client by their hashes, as its build writes them. */
export type Documents = Readonly<Record<string, string>>;

/**
 * Answers whoever sends no query but the hash of one of the web client's, in Apollo's protocol of persisted queries.
 * No other query is kept, and clients are told so: from then on they send theirs without a hash.
 */
export function useDocuments(text: () => Promise<string | null>): Plugin {
  let known: { readonly text: string; readonly documents: Documents } | null = null;

  async function documentOf(hash: string): Promise<string | undefined> {
    const current = await text();
    if (current === null) return undefined;
    if (known?.text !== current) known = { text: current, documents: JSON.parse(current) as Documents };
    return Object.hasOwn(known.documents, hash) ? known.documents[hash] : undefined;
  }

  return {
    async onParams({ request, params, setParams }) {
      const { persistedQuery } = (params.extensions ?? {}) as { readonly persistedQuery?: unknown };
      if (persistedQuery == null) return;
      const query = await documentOf(hashOf(persistedQuery));
      if (query === undefined) throw notSupported();
      if (params.query) return;
      recordOf(request).operation = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? null;
      setParams({ ...params, query });
    },
  };
}

/** @throws BAD_REQUEST when it is no hash of the protocol's one version */
function hashOf(persistedQuery: unknown): string {
  const { version, sha256Hash } = persistedQuery as { readonly version?: unknown; readonly sha256Hash?: unknown };
  if (version !== 1) throw badRequest('extensions.persistedQuery.version is 1.');
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256Hash))
    throw badRequest('extensions.persistedQuery.sha256Hash is a SHA-256 in 64 hexadecimal digits.');
  return sha256Hash.toLowerCase();
}

/** Clients know the message by heart. */
const notSupported = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });
