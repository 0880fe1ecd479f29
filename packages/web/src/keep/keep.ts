import { GraphError } from '@wikicon/client';
import { shallowReactive } from 'vue';
import { readerLanguages } from '../i18n/language.ts';
import { keptCache } from '../offline/answers.ts';
import { createKeeper, deleteOthers } from './keeper.ts';
import { doAll } from './pool.ts';
import { going, recordOf, setRecord } from './record.ts';
import { NotPublic, tasksOf } from './tasks.ts';

/** More is no longer for a phone, in bytes. */
export const most = 50_000_000;

/** The requests that are under way at once: others at the venue want an answer too. */
const atOnce = 4;

/** Why a run ended before its end. */
export type End = 'lost' | 'full' | 'large' | 'not-public' | 'failed';

export interface Run {
  readonly done: number;
  readonly all: number;
  readonly bytes: number;
  /** How many answers were new or not as before; null until the end. */
  readonly changed: number | null;
  readonly end: End | null;
}

/** The runs of this page, by conference. */
export const runs = shallowReactive(new Map<string, Run>());
const stops = new Map<string, AbortController>();

class TooLarge extends Error {}

/** Keeps a conference, brings it up to date, or goes on with that. One run goes at a time, in all of a browser's pages. */
export async function keep(slug: string, isResumed = false): Promise<void> {
  if (stops.has(slug)) return;
  const stop = new AbortController();
  stops.set(slug, stop);
  const known = recordOf(slug);
  const isContinued = isResumed || (known !== undefined && known.at === null);
  const run = isContinued && known ? known.run : crypto.randomUUID();
  setRecord(slug, { run, isGoing: true, languages: String(readerLanguages()) });
  runs.set(slug, { done: 0, all: 0, bytes: 0, changed: null, end: null });
  // Asks not to be emptied when the device wants its room back; a browser that refuses keeps it as long as it can.
  void navigator.storage?.persist?.();
  try {
    await navigator.locks.request('keep', { signal: stop.signal }, async () => {
      // Another page of this browser may have done it meanwhile.
      if (recordOf(slug)?.isGoing) await runAll(slug, run, stop);
      else runs.delete(slug);
    });
  } catch (error) {
    if (stop.signal.aborted) runs.delete(slug);
    else end(slug, endOf(error));
  } finally {
    stops.delete(slug);
  }
}

async function runAll(slug: string, run: string, stop: AbortController): Promise<void> {
  const cache = await caches.open(keptCache(slug));
  const ends = new AbortController();
  const keeper = createKeeper({ cache, run, signal: AbortSignal.any([stop.signal, ends.signal]) });
  const tell = (done: number, all: number): void => {
    const { bytes } = keeper.counts;
    // Another page of this browser may have stopped it, or removed what is kept.
    if (!recordOf(slug)?.isGoing) stop.abort();
    stop.signal.throwIfAborted();
    runs.set(slug, { done, all, bytes, changed: null, end: null });
    if (bytes > most) throw new TooLarge();
  };
  try {
    await doAll(tasksOf(slug, keeper), atOnce, tell);
  } finally {
    // Whatever else is under way ends with what failed.
    ends.abort();
    if (recordOf(slug)) setRecord(slug, { bytes: keeper.counts.bytes });
  }
  if (stop.signal.aborted) return;
  await deleteOthers(cache, run);
  setRecord(slug, { at: new Date().toISOString(), bytes: keeper.counts.bytes, isGoing: false });
  runs.set(slug, { ...runs.get(slug)!, ...keeper.counts });
}

function endOf(error: unknown): End {
  if (error instanceof NotPublic) return 'not-public';
  if (error instanceof TooLarge) return 'large';
  const cause = error instanceof GraphError ? (error.cause ?? error) : error;
  if ((cause as Error).name === 'QuotaExceededError') return 'full';
  return cause instanceof TypeError ? 'lost' : 'failed';
}

function end(slug: string, why: End): void {
  runs.set(slug, { ...runs.get(slug)!, end: why });
  // A network may come back; whatever else is in the way stays there until somebody does something.
  if (why === 'lost')
    addEventListener('online', () => recordOf(slug)?.isGoing && void keep(slug, true), { once: true });
  else setRecord(slug, { isGoing: false });
}

/** Ends a run; what has come stays, so that it can go on. */
export function stopKeeping(slug: string): void {
  stops.get(slug)?.abort();
  setRecord(slug, { isGoing: false });
  runs.delete(slug);
}

/** Removes a conference from this device. */
export async function removeKept(slug: string): Promise<void> {
  stops.get(slug)?.abort();
  runs.delete(slug);
  await caches.delete(keptCache(slug));
  setRecord(slug, null);
}

/** Goes on with what was under way when the last page was closed. */
export const resume = (): void => going.value.forEach((slug) => void keep(slug, true));
