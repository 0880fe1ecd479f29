import { createClient } from '@wikicon/client';
import { formatDocument, stringifyDocument, type AnyVariables, type TypedDocumentNode } from '@urql/core';

/** The header of what is kept by which a later run knows it. */
const runHeader = 'x-kept-in';

/** Fetches what everybody may see into a cache. */
export interface Keeper {
  /** The answer to a query as pages ask it. */
  ask<Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  picture(id: string, width: number): Promise<unknown>;
  /** What came so far, in bytes, and how much of it is new. */
  readonly counts: { bytes: number; changed: number };
}

interface Needs {
  readonly cache: Cache;
  readonly run: string;
  readonly signal: AbortSignal;
}

export function createKeeper({ cache, run, signal }: Needs): Keeper {
  const counts = { bytes: 0, changed: 0 };

  /** What came in this run already is not asked for; what is kept from before comes again only if it has changed. */
  async function fetchKept(address: string, init: RequestInit = {}): Promise<Response> {
    const old = await cache.match(address);
    if (old?.headers.get(runHeader) === run) {
      counts.bytes += (await old.clone().blob()).size;
      return old;
    }
    const etag = old?.headers.get('etag');
    const headers = { ...(init.headers as Record<string, string>), ...(etag && { 'if-none-match': etag }) };
    // Without credentials: what only somebody who is signed in may see never comes.
    const answer = await fetch(address, { ...init, headers, credentials: 'omit', cache: 'no-store', signal });
    const isSame = answer.status === 304 && old !== undefined;
    const body = await (isSame ? old : answer.clone()).blob();
    if (!isSame && !(await isWhole(answer, body))) return answer;
    counts.bytes += body.size;
    counts.changed += Number(!isSame);
    const kept = new Response(body, { headers: keptHeaders(isSame ? old : answer, answer) });
    await cache.put(address, kept.clone());
    return kept;
  }

  function keptHeaders(from: Response, { headers }: Response): Record<string, string> {
    const [type, etag] = ['content-type', 'etag'].map((name) => from.headers.get(name));
    return {
      'content-type': type ?? '',
      ...(etag && { etag }),
      date: headers.get('date') ?? new Date().toUTCString(),
      [runHeader]: run,
    };
  }

  const graph = createClient({ url: '/graphql', fetch: fetchKept, persisted: true, maxUrlLength: Infinity });
  return {
    counts,
    async ask(query, variables) {
      // In the words in which urql asks: the address is the same.
      const text = stringifyDocument(formatDocument(query));
      const { data } = await graph.query(text, variables as Record<string, unknown>, { signal });
      return data as never;
    },
    picture: (id, width) => fetchKept(`/media/${id}/${width}`),
  };
}

/** Whether an answer is for everybody, and without an error. */
async function isWhole({ ok, headers }: Response, body: Blob): Promise<boolean> {
  if (!ok || !headers.get('cache-control')?.startsWith('public')) return false;
  if (!body.type.includes('json')) return true;
  return !('errors' in (JSON.parse(await body.text()) as object));
}

/** Deletes what a run did not find any more. */
export async function deleteOthers(cache: Cache, run: string): Promise<void> {
  for (const request of await cache.keys())
    if ((await cache.match(request))?.headers.get(runHeader) !== run) await cache.delete(request);
}
