import { createProtocol, isEqual, versionKey, type Kept } from './protocol.ts';
import type { ProtocolStep } from './steps.ts';
import { Store, type Step } from './store.ts';

const conferences = ['c', 'd'] as const;
const slug = 'wikicon';

/** How long a run is. */
const moments = 600;

/** What may begin at any moment. */
export const beginnings = ['ask', 'write', 'run', 'close', 'sweep', 'publish', 'move', 'restore', 'tick'] as const;
export type Beginning = (typeof beginnings)[number];

/**
 * Two conferences on one table, whoever writes them, and a server that keeps answers.
 *
 * @param seed of what happens: who begins, who goes on, and what the store leaves open
 * @param among what begins; what is named twice begins twice as often
 * @returns the first answer that is older than complete writes were when its request arrived, or null
 */
export function staleAnswer(
  seed: number,
  without: ProtocolStep | null,
  among: readonly Beginning[] = beginnings,
): string | null {
  const choose = chooser(seed);
  const store = new Store(choose);
  let minute = 0;
  let number = 0;
  const newNumber = () => (number += 1);
  const protocol = createProtocol({ store, without, minute: () => minute, newNumber });
  const kept = new Map<string, Kept>();
  const checks = new Map<string, { began: number; version: Kept['version'] | null | undefined }>();
  let stale: string | null = null;
  let running: Step<void>[] = [seeded()];
  const frozen: Step<void>[] = [];
  drain();

  function* seeded(): Step<void> {
    yield* store.transact([
      { key: `SLUG/${slug}`, value: conferences[choose(2)] },
      { key: 'c/META', value: 'PUBLISHED' },
      ...conferences.flatMap((one) => ['a', 'b'].map((row) => ({ key: `${one}/${row}`, value: newNumber() }))),
      ...conferences.map((one) => ({ key: versionKey(one), value: { epoch: 0, count: 1 } })),
    ]);
  }

  /** A check that everybody may use who came before it began. */
  function* checked(conference: string, arrived: number): Step<Kept['version'] | null> {
    const shared = checks.get(conference);
    const isUsable = (began: number): boolean =>
      began > arrived || without === 'an answer waits for a check that began after its request';
    if (shared !== undefined && isUsable(shared.began)) {
      while (shared.version === undefined) yield;
      return shared.version;
    }
    const own: { began: number; version: Kept['version'] | null | undefined } = {
      began: store.now(),
      version: undefined,
    };
    checks.set(conference, own);
    own.version = yield* protocol.check(conference);
    return own.version;
  }

  function* ask(): Step<void> {
    const arrived = store.now();
    const known = kept.get(slug);
    if (known !== undefined) {
      const version = yield* checked(known.conference, arrived);
      if (version !== null && isEqual(version, known.version)) {
        for (const [key, value] of known.values)
          if (!store.hadSince(key, value, arrived))
            stale ??= `${key} is ${String(value)} in an answer, and no longer so when it was asked for`;
        return;
      }
    }
    const filled = yield* protocol.fill(slug);
    if (filled !== null) kept.set(slug, filled);
  }

  function begin(): void {
    const conference = conferences[choose(2)]!;
    const rows = ['a', 'b'].map((row) => ({ key: `${conference}/${row}`, value: newNumber() }));
    const what = among[choose(among.length)]!;
    if (what === 'ask') running.push(ask());
    else if (what === 'write') running.push(protocol.write([conference], rows));
    else if (what === 'run') running.push(protocol.run(conference, rows));
    else if (what === 'close') running.push(protocol.close(conference));
    else if (what === 'sweep') running.push(protocol.sweep(conference));
    else if (what === 'publish') running.push(protocol.publish(conference));
    else if (what === 'move') running.push(protocol.write(conferences, [{ key: `SLUG/${slug}`, value: conference }]));
    else if (what === 'tick') minute += store.isQuiet ? 1 : 0;
    else restore();
  }

  /** Writers of before are gone with their table; servers keep what they have. */
  function restore(): void {
    if (running.length + frozen.length > 0) return;
    store.restore((all) => {
      if (without === 'a restore renews the epoch') return;
      for (const one of conferences) all.set(versionKey(one), { epoch: newNumber(), count: 1 });
    });
  }

  function goOn(which: number): void {
    if (running[which]!.next().done) running = running.filter((_one, place) => place !== which);
  }

  function drain(): void {
    for (let left = 10_000; running.length > 0 && left > 0; left -= 1) goOn(0);
  }

  /** A process that sleeps for as long as others like. */
  function freeze(): void {
    frozen.push(...running.splice(choose(running.length), 1));
  }

  function thaw(): void {
    running.push(...frozen.splice(choose(frozen.length), 1));
  }

  for (let moment = 0; moment < moments && stale === null; moment += 1) {
    const sleep = choose(30);
    if (sleep === 0 && running.length > 0) freeze();
    if (sleep === 1) thaw();
    // Most of the time somebody goes on: whoever has begun has many steps to take.
    if (running.length === 0 || (running.length < 6 && choose(5) === 0)) begin();
    else goOn(choose(running.length));
  }
  return stale;
}

/** Numbers below any other, always the same from the same seed (a linear congruential generator). */
function chooser(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
