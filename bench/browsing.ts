import { launchBrowser } from '../packages/web/test/browser.ts';
import { large, sessions, startSite } from './browsing/site.ts';
import { visit, type Visit } from './browsing/visit.ts';
import { median } from './median.ts';

const rounds = 3;

interface Browsing {
  readonly sessions: number;
  /** Medians in milliseconds; of tasks, those of the processor. */
  readonly firstSession: number;
  readonly longestTask: { readonly opening: number; readonly scrolling: number; readonly searching: number };
}

/** A program of 883 sessions and one of 60 in Chromium, in turn. */
export async function browsing() {
  const browser = await launchBrowser();
  const site = await startSite(browser);
  const programs = { [large]: sessions, demo: 60 };
  const visits = new Map<string, Visit[]>(Object.keys(programs).map((slug) => [slug, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [slug, all] of visits) {
      const one = await visit(browser, `${site.url}/conferences/${slug}/program`);
      // The first round warms up.
      if (round > 0) all.push(one);
    }
  await browser.close();
  await site.stop();
  const figures = Object.entries(programs).map(([slug, count]) => summed(count, visits.get(slug)!));
  print(figures);
  return figures;
}

function summed(sessions: number, visits: readonly Visit[]): Browsing {
  const longest = (part: 'opening' | 'scrolling' | 'searching'): number =>
    Math.round(median(visits.map((one) => one[part].longest)));
  return {
    sessions,
    firstSession: Math.round(median(visits.map(({ firstSession }) => firstSession))),
    longestTask: { opening: longest('opening'), scrolling: longest('scrolling'), searching: longest('searching') },
  };
}

function print([large, small]: readonly Browsing[]): void {
  const row = (one: number, other: number) => ({
    [`${large!.sessions} sessions ms`]: one,
    [`${small!.sessions} sessions ms`]: other,
    ratio: other === 0 ? '' : (one / other).toFixed(1),
  });
  console.log(`\nA program in Chromium; medians of ${rounds} rounds in turn. Tasks below 50 ms count as 0`);
  console.table({
    'first session on the screen': row(large!.firstSession, small!.firstSession),
    'longest task while it opens': row(large!.longestTask.opening, small!.longestTask.opening),
    'longest task while scrolling': row(large!.longestTask.scrolling, small!.longestTask.scrolling),
    'longest task while searching': row(large!.longestTask.searching, small!.longestTask.searching),
  });
}
