/** The cache of answers that pages can show without a network. */
export const answersCache = 'answers';

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
