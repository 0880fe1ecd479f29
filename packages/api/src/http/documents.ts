import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { recordOf } from './record.ts';

/** The queries of the web client by their hashes, as its build writes them. */
export type Documents = Readonly<Record<string, string>>;

/** Answers whoever sends no query but the hash of one of the web client's, as clients of Apollo's protocol do. */
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
      const hash = hashOf(params.extensions);
      if (params.query || hash === null) return;
      const query = await documentOf(hash);
      if (query === undefined) throw unknown();
      recordOf(request).operation = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? null;
      setParams({ ...params, query });
    },
  };
}

function hashOf(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: unknown };
  const { sha256Hash } = (persistedQuery ?? {}) as { readonly sha256Hash?: unknown };
  return typeof sha256Hash === 'string' ? sha256Hash : null;
}

/** Clients know the message by heart, and send the query itself. */
const unknown = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } },
  });
