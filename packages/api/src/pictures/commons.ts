import { commonsTitle, type PictureWidth } from '@wikicon/schema';
import { createLru } from '../kernel/lru.ts';
import { fetchThumbnail, type Fetched, type FetchNeeds, type Thumbnail } from './fetched.ts';
import { createLimit } from './limit.ts';

/** A thumbnail, or why there is none. */
export type Found = Exclude<Fetched, { kind: 'same' }>;

/** The pictures of Wikimedia Commons, by the names of their files. */
export interface Commons {
  thumbnail(file: string, width: PictureWidth): Promise<Found>;
}

export interface CommonsNeeds extends Partial<Omit<FetchNeeds, 'userAgent' | 'base'>> {
  /** @default that of Wikimedia Commons */
  readonly base?: string | undefined;
  readonly userAgent: string;
  readonly clock: () => Date;
}

/** An answer of a function has at most 6 MB, a third of it lost to base64. */
const maxBytes = 4_000_000;

/** The memory for thumbnails, which the caches before us mostly spare us. */
const memory = { all: 24_000_000, each: maxBytes + 1_000 };

const minute = 60_000;

/** How long each outcome is believed: what Commons deletes is gone a day later. */
const believed: Readonly<Record<Found['kind'], number>> = {
  picture: 24 * 60 * minute,
  missing: 5 * minute,
  failed: minute,
};

interface Known {
  readonly found: Found;
  readonly until: number;
}

/** Asks Commons for each thumbnail once at a time, and again after a day. */
export function createCommons({ userAgent, clock, ...needs }: CommonsNeeds): Commons {
  const { base = 'https://commons.wikimedia.org', fetch = globalThis.fetch, deadline = 5_000 } = needs;
  const fetching: FetchNeeds = { base, userAgent, fetch, deadline, maxBytes: needs.maxBytes ?? maxBytes };
  const known = createLru<Known>(memory);
  const underWay = new Map<string, Promise<Found>>();
  const limit = createLimit({ running: 6, waiting: 60 });

  async function asked(key: string, address: URL, old: Thumbnail | null): Promise<Found> {
    const fetched = await (limit(() => fetchThumbnail(address, old?.etag ?? null, fetching)) ?? busy);
    const found: Found = fetched.kind === 'same' ? { kind: 'picture', picture: old! } : fetched;
    const bytes = found.kind === 'picture' ? found.picture.bytes.length : 0;
    // Whoever finds no place may ask again at once.
    if (fetched !== busy) known.set(key, { found, until: clock().getTime() + believed[found.kind] }, bytes);
    return found;
  }

  return {
    async thumbnail(file, width) {
      const key = `${width}/${file}`;
      const last = known.get(key);
      if (last !== undefined && clock().getTime() < last.until) return last.found;
      // MediaWiki's own way to a thumbnail: it knows where thumbnails are, and which width a small file has.
      const address = new URL(`${base}/wiki/Special:Redirect/file/${commonsTitle(file)}?width=${width}`);
      const old = last?.found.kind === 'picture' ? last.found.picture : null;
      const answer = underWay.get(key) ?? asked(key, address, old).finally(() => underWay.delete(key));
      underWay.set(key, answer);
      return answer;
    },
  };
}

const busy: Found = { kind: 'failed', why: 'busy' };

/** The name that Wikimedia asks of every program: what it is, where it runs, and whom to write to. */
export const userAgentOf = (version: string, siteUrl: string, contact: string | undefined): string =>
  `wikicon-graph/${version} (${[siteUrl, contact].filter(Boolean).join('; ')})`;
