/** The cache of answers that pages can show without a network. */
export const answersCache = 'answers';

/** The beginning of the name of each cache that holds a conference which a reader wants to have without a network. */
const keptPrefix = 'kept ';

/** The key under which this browser remembers what it keeps. */
export const keptKey = 'wikicon-kept';

export const keptCache = (slug: string): string => keptPrefix + slug;

/** All caches that hold answers or pictures. */
export const savedCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name === answersCache || name.startsWith(keptPrefix));

/** What is kept for an address in the caches of whole conferences; the newest, where several have it. */
export async function keptFor(isIt: (url: URL) => boolean): Promise<Response | undefined> {
  const names = (await savedCaches()).filter((name) => name !== answersCache);
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const request = (await cache.keys()).find(({ url }) => isIt(new URL(url)));
      return request && cache.match(request);
    }),
  );
  return newest(found);
}

/** The newest of some answers. */
export const newest = (answers: readonly (Response | undefined)[]): Response | undefined =>
  answers
    .filter((one) => one !== undefined)
    .toSorted((one, other) => savedAt(other).getTime() - savedAt(one).getTime())[0];

/** The header that says since when an answer was kept. */
const header = 'x-kept-since';

/** Checks if an answer is kept: of the viewer, of organizers and of what somebody looked for, nothing is. */
export const isKept = (url: URL): boolean =>
  !/^(Viewer|Organize|Search)/.test(url.searchParams.get('operationName') ?? '');

/** An answer that is taken from the cache, with the time at which it was put there. */
export function keptSince(kept: Response): Response {
  const headers = new Headers(kept.headers);
  headers.set(header, headers.get('date') ?? '');
  return new Response(kept.body, { status: kept.status, headers });
}

/** The time at which an answer that lies in a cache came. */
export const savedAt = ({ headers }: Response): Date => new Date(headers.get('date') ?? 0);

/** @returns when an answer was kept; null when it came from the network just now */
export function keptAt({ headers }: Response): Date | null {
  const date = headers.get(header);
  return date === null ? null : new Date(date);
}
