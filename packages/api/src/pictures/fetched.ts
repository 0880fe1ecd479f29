/** A thumbnail as it came from Commons. */
export interface Thumbnail {
  readonly type: string;
  readonly bytes: Buffer;
  /** By which Commons knows it again. */
  readonly etag: string | null;
}

/** The outcome of one question to Commons. */
export type Fetched =
  | { readonly kind: 'picture'; readonly picture: Thumbnail }
  /** It is what it was. */
  | { readonly kind: 'same' }
  /** Commons has no such file, or has it no more. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly why: 'refused' | 'late' | 'busy' | 'unfit' };

export interface FetchNeeds {
  /** The address of the wiki, without a slash at the end. */
  readonly base: string;
  /** The name by which Wikimedia knows who asks, and whom to write to. */
  readonly userAgent: string;
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  /** The milliseconds that an answer may take, redirects and all. */
  readonly deadline: number;
  readonly maxBytes: number;
}

/** The hosts on which Wikimedia keeps the files of Commons and their thumbnails. */
const wikimediaHosts = new Set(['commons.wikimedia.org', 'upload.wikimedia.org', 'thumb.wikimedia.org']);

const maxRedirects = 3;

const rasterTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Asks for a thumbnail, and follows where Wikimedia leads, and nowhere else. */
export async function fetchThumbnail(address: URL, known: string | null, needs: FetchNeeds): Promise<Fetched> {
  const signal = AbortSignal.timeout(needs.deadline);
  const headers = { 'user-agent': needs.userAgent, ...(known !== null && { 'if-none-match': known }) };
  try {
    let at = address;
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const response = await needs.fetch(at, { headers, signal, redirect: 'manual' });
      const { status } = response;
      const next = isRedirect(status) ? URL.parse(response.headers.get('location') ?? '', at) : null;
      if (next === null) return await read(response, known, needs.maxBytes);
      await response.body?.cancel();
      if (!isAllowed(next, needs.base)) return { kind: 'failed', why: 'unfit' };
      at = next;
    }
    return { kind: 'failed', why: 'unfit' };
  } catch {
    return { kind: 'failed', why: signal.aborted ? 'late' : 'refused' };
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** A stand-in keeps its files where it is itself. */
function isAllowed({ origin, protocol, host, username, password }: URL, base: string): boolean {
  if (username !== '' || password !== '') return false;
  const home = new URL(base);
  return wikimediaHosts.has(home.host) ? protocol === 'https:' && wikimediaHosts.has(host) : origin === home.origin;
}

async function read(response: Response, known: string | null, maxBytes: number): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 304 && known !== null) return { kind: 'same' };
  const type = headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() ?? '';
  const isFit = status === 200 && rasterTypes.has(type) && !(Number(headers.get('content-length')) > maxBytes);
  const bytes = isFit ? await bytesOf(response, maxBytes) : null;
  if (bytes !== null) return { kind: 'picture', picture: { type, bytes, etag: headers.get('etag') } };
  await response.body?.cancel().catch(() => undefined);
  if (status === 404 || status === 410) return { kind: 'missing' };
  return { kind: 'failed', why: status === 200 ? 'unfit' : 'refused' };
}

/** @returns null for more than the limit */
async function bytesOf({ body }: Response, maxBytes: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    // To leave the loop ends the stream.
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return length === 0 ? null : Buffer.concat(parts);
}
