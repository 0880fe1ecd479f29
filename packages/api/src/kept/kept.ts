import type { VersionState } from '../dynamo/lean/version.ts';
import { newSources, openNoted, openProven, type OpenTable, type Sources } from '../dynamo/sources.ts';
import { createLru } from '../kernel/lru.ts';
import { bytesOf, plainOf, type Answer, type Encode, type Entry } from './answer.ts';
import { sharedChecks } from './checks.ts';

/** A request whose answer everybody may read, by all that its answer depends on. */
export interface Asked<Encoding extends string> {
  readonly key: string;
  readonly encoding: Encoding | null;
}

/** How a request is answered when nothing is kept for it. */
export interface Ordinary {
  /** Is told before the answer what becomes of it, and from which table it is to be made. */
  tell(fate: Fate, reading?: Reading): void;
  answer(): Promise<Response>;
  /** True for an answer without errors that says something. */
  isWhole(): boolean;
}

/** Why a request was answered anew. */
export type Fate = 'first sight' | 'filling' | 'open' | 'no check' | 'beside another';

export interface Reading {
  readonly open: OpenTable;
  readonly sources: Sources;
}

/** A kept answer, and what it cost to know that it is true. */
export interface Hit {
  readonly answer: Answer;
  readonly readUnits: number;
}

/** Nothing that is kept answers a request; what a check found out on the way. */
export interface Miss {
  /** Null where nothing was checked. */
  readonly checked: { readonly partition: string; readonly state: VersionState | null } | null;
}

export interface Kept<Encoding extends string> {
  /** Returns the kept answer, if a check that began after this call finds it as true as it was. */
  find(asked: Asked<Encoding>): Promise<Hit | Miss>;
  /** Answers a request that missed, and keeps the answer when it is asked for the second time. */
  answer(asked: Asked<Encoding>, ordinary: Ordinary, miss: Miss): Promise<Response | Answer>;
}

export const isMiss = (found: Hit | Miss): found is Miss => 'checked' in found;

interface Needs<Encoding extends string> {
  readonly versions: {
    /** @throws when the store does not answer */
    read(partition: string): Promise<VersionState>;
    begin(partition: string): Promise<void>;
    sweep(partition: string): Promise<void>;
  };
  readonly encode: Encode<Encoding>;
  /** The memory for all answers, in bytes. */
  readonly bytes: number;
  readonly clock: () => Date;
}

/** The largest answer that is kept, with its encodings. */
const maxEntryBytes = 2_000_000;

/** Of what was asked for once only the key is kept, within this many bytes. */
const seenBytes = 4_000_000;

/** From so many on, markers that are over are swept, for each check reads them. */
const maxMarkersOver = 20;

/**
 * Keeps answers as bytes, and gives none that is older than the rows were when the request arrived
 * (docs/decisions/0029). A failed check is no error: the request is answered as if nothing were kept.
 */
export function createKept<Encoding extends string>(needs: Needs<Encoding>): Kept<Encoding> {
  const { versions, encode, bytes, clock } = needs;
  const entries = createLru<Entry>({ all: bytes, each: maxEntryBytes });
  const seen = createLru<string>({ all: seenBytes, each: seenBytes });
  const fills = new Map<string, Promise<Entry | null>>();
  const sweeping = new Set<string>();
  const check = sharedChecks((partition) => versions.read(partition).catch(() => null));

  return { find, answer };

  async function find(asked: Asked<Encoding>): Promise<Hit | Miss> {
    const entry = entries.get(asked.key);
    if (entry === undefined) return { checked: null };
    const state = await check(entry.partition);
    if (state?.kind === 'settled') sweepLater(entry.partition, state.markersOver);
    if (state?.kind === 'settled' && state.version === entry.version && clock().getTime() < entry.validUntil) {
      return { answer: await encodedAs(asked, entry), readUnits: state.readUnits };
    }
    if (state?.kind === 'settled' && entries.get(asked.key) === entry) entries.delete(asked.key);
    return { checked: { partition: entry.partition, state } };
  }

  function encodedAs({ key, encoding }: Asked<Encoding>, entry: Entry): Answer | Promise<Answer> {
    const known = entry.encoded.get(encoding);
    if (known !== undefined) return known;
    const made = encode(entry.plain, encoding);
    entry.encoded.set(encoding, made);
    void weighAgain(key, entry);
    return made;
  }

  /** An answer is larger with each encoding that it has been given in. */
  async function weighAgain(key: string, entry: Entry): Promise<void> {
    const size = await bytesOf(entry);
    if (entries.get(key) === entry) entries.set(key, entry, size);
  }

  async function answer(asked: Asked<Encoding>, ordinary: Ordinary, miss: Miss): Promise<Response | Answer> {
    const { key } = asked;
    const partition = seen.get(key);
    if (partition === undefined) return lookAt(key, ordinary);
    const state = miss.checked?.partition === partition ? miss.checked.state : await check(partition);
    if (state?.kind === 'none') await versions.begin(partition).catch(() => undefined);
    if (state?.kind !== 'settled') {
      ordinary.tell(state === null ? 'no check' : 'open');
      return ordinary.answer();
    }
    const running = fills.get(key);
    if (running === undefined) return fill(asked, { partition, version: state.version }, ordinary);
    // Somebody else has begun: their answer is as good, if a check of our own says so.
    await running;
    const found = await find(asked);
    if (!isMiss(found)) return found.answer;
    ordinary.tell('beside another');
    return ordinary.answer();
  }

  /** The first sight of a request only shows whether it is worth while. */
  async function lookAt(key: string, ordinary: Ordinary): Promise<Response> {
    const sources = newSources();
    ordinary.tell('first sight', { open: openNoted(sources), sources });
    const response = await ordinary.answer();
    const partition = mayKeep(response, sources, ordinary) ? onlyOf(sources) : null;
    if (partition !== null) seen.set(key, partition, partition.length);
    return response;
  }

  /** Everything is read after the check, the address of the conference too; so it is kept under what the check found. */
  async function fill(
    asked: Asked<Encoding>,
    { partition, version }: Pick<Entry, 'partition' | 'version'>,
    ordinary: Ordinary,
  ): Promise<Response | Answer> {
    const { key } = asked;
    const { promise, resolve } = Promise.withResolvers<Entry | null>();
    fills.set(key, promise);
    let entry: Entry | null = null;
    try {
      const sources = newSources();
      ordinary.tell('filling', { open: openProven(sources), sources });
      const response = await ordinary.answer();
      if (!mayKeep(response, sources, ordinary) || onlyOf(sources) !== partition) {
        seen.delete(key);
        return response;
      }
      const plain = await plainOf(response);
      entry = { partition, version, validUntil: sources.validUntil, plain, encoded: new Map() };
      entries.set(key, entry, plain.body.length);
      return await encodedAs(asked, entry);
    } finally {
      fills.delete(key);
      resolve(entry);
    }
  }

  function mayKeep(response: Response, { areKnown, validUntil }: Sources, ordinary: Ordinary): boolean {
    const { status, headers } = response;
    const isShared = !headers.has('set-cookie') && !(headers.get('cache-control') ?? '').includes('private');
    return status === 200 && isShared && areKnown && validUntil > clock().getTime() && ordinary.isWhole();
  }

  /** Each check would read them, and nobody else takes them away while nothing is written. */
  function sweepLater(partition: string, markersOver: number): void {
    if (markersOver < maxMarkersOver || sweeping.has(partition)) return;
    sweeping.add(partition);
    void versions
      .sweep(partition)
      .catch(() => undefined)
      .finally(() => sweeping.delete(partition));
  }
}

/** Answers are made of one conference, or are not kept. */
const onlyOf = ({ versions }: Sources): string | null => {
  const [only = null, ...others] = versions;
  return others.length === 0 ? only : null;
};
