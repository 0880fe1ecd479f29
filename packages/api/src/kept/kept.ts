import type { VersionState } from '../dynamo/lean/version.ts';
import { openNoted, openProven, type FindProgram } from '../dynamo/proven.ts';
import { newSources, type Sources } from '../dynamo/sources.ts';
import { createLru } from '../kernel/lru.ts';
import { bytesOf, plainOf, type Answer, type Encode, type Entry } from './answer.ts';
import { isMiss, type Asked, type Hit, type Kept, type Miss, type Ordinary } from './asked.ts';
import { sharedChecks } from './checks.ts';
import type { Programs } from './programs.ts';

interface Needs<Encoding extends string> {
  readonly versions: {
    /** @throws when the store does not answer */
    read(partition: string): Promise<VersionState>;
    begin(partition: string): Promise<void>;
    sweep(partition: string): Promise<void>;
  };
  readonly programs: Programs;
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
  const { versions, programs, encode, bytes, clock } = needs;
  const entries = createLru<Entry>({ all: bytes, each: maxEntryBytes });
  const seen = createLru<string>({ all: seenBytes, each: seenBytes });
  const fills = new Map<string, Promise<Entry | null>>();
  const sweeping = new Set<string>();
  const check = sharedChecks(async (partition) => {
    const state = await versions.read(partition).catch(() => null);
    if (state?.kind === 'settled') sweepLater(partition, state.markersOver);
    return state;
  });

  return { find, answer };

  async function find(asked: Asked<Encoding>): Promise<Hit | Miss> {
    const entry = entries.get(asked.key);
    if (entry === undefined) return { checked: null };
    const state = await check(entry.partition);
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
    // Whoever asks next tries again.
    void weighAgain(key, entry).catch(() => entry.encoded.delete(encoding));
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
    if (running === undefined) return fill(asked, { partition, state }, ordinary);
    // Somebody else has begun: their answer is as good, if a check of our own says so.
    await running;
    const found = await find(asked);
    if (!isMiss(found)) return found.answer;
    ordinary.tell('beside another');
    return ordinary.answer();
  }

  /** The first sight of a request only shows whether it is worth while. */
  async function lookAt(key: string, ordinary: Ordinary): Promise<Response> {
    const sources = newSources(clock());
    ordinary.tell('first sight', { open: openNoted(sources, findProgram(sources)), sources });
    const response = await ordinary.answer();
    const partition = mayKeep(response, sources, ordinary) ? onlyOf(sources) : null;
    if (partition !== null) seen.set(key, partition, partition.length);
    return response;
  }

  /** What was checked after the request came is as true as what it would read. */
  function findProgram({ paid }: Sources): FindProgram {
    return async (partition, address) => {
      const state = await check(partition);
      await paid.begin()(state?.readUnits ?? 0);
      const program = state?.kind === 'settled' ? await programs.of(partition, state.version, paid) : null;
      return program?.address.pk === address.pk ? program : null;
    };
  }

  /** Everything is read after the check, the address of the conference too; so it is kept under what the check found. */
  async function fill(
    asked: Asked<Encoding>,
    { partition, state: { version, readUnits } }: Checked,
    ordinary: Ordinary,
  ): Promise<Response | Answer> {
    const { key } = asked;
    const { promise, resolve } = Promise.withResolvers<Entry | null>();
    fills.set(key, promise);
    let entry: Entry | null = null;
    try {
      const sources = newSources(clock());
      await sources.paid.begin()(readUnits);
      const program = await programs.of(partition, version, sources.paid);
      const collect = program === null ? programs.keep.bind(null, partition, version) : undefined;
      ordinary.tell('filling', { open: openProven(sources, program, collect), sources });
      const response = await ordinary.answer();
      if (!mayKeep(response, sources, ordinary) || onlyOf(sources) !== partition) {
        seen.delete(key);
        return response;
      }
      const plain = await plainOf(response);
      entry = { partition, version, validUntil: sources.validUntil, plain, encoded: new Map() };
      entries.set(key, entry, await bytesOf(entry));
      return await encodedAs(asked, entry);
    } finally {
      fills.delete(key);
      resolve(entry);
    }
  }

  function mayKeep(response: Response, { areKnown, validUntil }: Sources, ordinary: Ordinary): boolean {
    const { status, headers } = response;
    const isShared = !headers.has('set-cookie') && !(headers.get('cache-control') ?? '').includes('private');
    return status === 200 && isShared && areKnown && validUntil > clock().getTime() && ordinary.isWhole(response);
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

interface Checked {
  readonly partition: string;
  readonly state: Extract<VersionState, { readonly kind: 'settled' }>;
}

/** Answers are made of one conference, or are not kept. */
const onlyOf = ({ versions }: Sources): string | null => {
  const [only = null, ...others] = versions;
  return others.length === 0 ? only : null;
};
