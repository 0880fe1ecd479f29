import { launchBrowser } from '../packages/web/test/browser.ts';
import { start } from './process.ts';
import { writeFileSync } from 'node:fs';
const browser = await launchBrowser();
const site = await start('site', '/work/wt-quality/packages/api/src/local.ts', { DATA_DIR: '/tmp/q/data-live' });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
const page = await context.newPage();
const cdp = await context.newCDPSession(page);
const slug = process.argv[2] ?? 'bench';
async function profile(name: string, act: () => Promise<unknown>) {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const nodes = new Map(profile.nodes.map((n) => [n.id, n]));
  const parent = new Map<number, number>();
  for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const key = (n: any) =>
    `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}`;
  profile.samples!.forEach((id, i) => {
    const dt = profile.timeDeltas![i]! / 1000;
    const n = nodes.get(id)!;
    self.set(key(n), (self.get(key(n)) ?? 0) + dt);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const k = key(nodes.get(at)!);
      if (!seen.has(k)) {
        seen.add(k);
        total.set(k, (total.get(k) ?? 0) + dt);
      }
    }
  });
  const top = (m: Map<string, number>) =>
    [...m]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 28)
      .map(([k, v]) => `${v.toFixed(0).padStart(7)} ${k}`)
      .join('\n');
  console.log(`\n== ${name} self\n${top(self)}\n== ${name} total\n${top(total)}`);
}
await profile('open', async () => {
  await page.goto(`${site.url}/conferences/${slug}/program`);
  await page.locator('article').first().waitFor();
  await page.waitForTimeout(1500);
});
await profile('search', async () => {
  const f = page.getByRole('searchbox');
  await f.focus();
  for (const k of ['1', '2', 'Backspace', 'Backspace']) {
    await page.keyboard.press(k);
    await page.waitForTimeout(900);
  }
});
await browser.close();
await site.stop();
