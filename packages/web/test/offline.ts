import { startSite, type Reader } from './site.ts';
import { startWire } from './wire.ts';

/** The site behind a wire that can be cut, and readers whose browsers keep what they need without it. */
export async function startOffline(site = startSite()) {
  const { url, newPage, stop } = await site;
  const wire = await startWire(url);
  return {
    wire,

    /** A reader whose browser has all that it keeps, after a first visit and a second one. */
    async visited(path: string, reader: Reader = {}) {
      const { page, misdeeds } = await newPage({ ...reader, keeps: true });
      await page.goto(wire.url + path);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.reload();
      await page.locator('article:visible').first().waitFor();
      return { page, misdeeds };
    },

    async stop(): Promise<void> {
      wire.stop();
      await stop();
    },
  };
}

export type Offline = Awaited<ReturnType<typeof startOffline>>;
