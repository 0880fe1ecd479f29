import { setTimeout } from 'node:timers/promises';
import { startEngine, type Engine } from './engine.ts';

/** An engine that is started again when it ends without being told to. */
export interface KeptEngine {
  /** Returns the address of the engine: another port each time. Resolves when one is up. */
  endpoint(): Promise<string>;
  readonly isUp: boolean;
  stop(): Promise<void>;
}

export interface KeeperNeeds {
  readonly start?: () => Promise<Engine>;
  /** Called each time that an engine is lost, or does not start again. */
  readonly onLost: (error: Error) => void;
  /** Called each time that there is one again. */
  readonly onBack: () => void;
}

/** Between two tries: the first at once, the next ever later, so that an engine that cannot live is no busy loop. */
const firstPause = 100;
const longestPause = 10_000;

/** An engine that lives longer has got over what ended the one before. */
const settledAfter = 60_000;

/** @throws an error in words when not even the first one starts */
export async function keepEngine({ start = startEngine, onLost, onBack }: KeeperNeeds): Promise<KeptEngine> {
  let isStopped = false;
  let isUp = true;
  let current = Promise.resolve(await start());
  const stopping = new AbortController();
  const kept = keep();
  return {
    endpoint: async () => (await current).endpoint,
    get isUp() {
      return isUp;
    },
    async stop() {
      isStopped = true;
      stopping.abort();
      if (isUp) await (await current).stop();
      await kept;
    },
  };

  async function keep(): Promise<void> {
    for (let pause = 0; ;) {
      const begun = Date.now();
      await (
        await current
      ).ended;
      if (isStopped) return;
      isUp = false;
      const { promise, resolve } = Promise.withResolvers<Engine>();
      current = promise;
      onLost(new Error('The embedded engine ended.'));
      if (Date.now() - begun > settledAfter) pause = 0;
      for (let next: Engine | null = null; next === null;) {
        await setTimeout(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (isStopped) return;
        pause = Math.min(Math.max(firstPause, pause * 2), longestPause);
        next = await start().catch((error: Error) => {
          onLost(error);
          return null;
        });
        if (next !== null) resolve(next);
      }
      isUp = true;
      if (isStopped) return (await current).stop();
      onBack();
    }
  }
}
