import { launchBrowser } from '../packages/web/test/browser.ts';
import { start } from './process.ts';
const browser = await launchBrowser();
const site = await start('site', '/work/wt-quality/packages/api/src/local.ts', { DATA_DIR: '/tmp/q/data-live' });
async function tasks(page: any, act: () => Promise<unknown>) {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const mains = new Set(
    traceEvents
      .filter((e: any) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
      .map((e: any) => `${e.pid} ${e.tid}`),
  );
  const main = traceEvents.filter((e: any) => mains.has(`${e.pid} ${e.tid}`));
  const t = main.filter((e: any) => e.name === 'RunTask');
  const sum: Record<string, number> = {};
  for (const e of main)
    if (
      [
        'Layout',
        'UpdateLayoutTree',
        'Paint',
        'PrePaint',
        'Layerize',
        'FunctionCall',
        'MajorGC',
        'MinorGC',
        'V8.GCScavenger',
        'HitTest',
        'ParseHTML',
        'EvaluateScript',
        'RunMicrotasks',
        'FireAnimationFrame',
        'Commit',
      ].includes(e.name)
    )
      sum[e.name] = Math.round((sum[e.name] ?? 0) + (e.tdur ?? e.dur ?? 0) / 1000);
  const top = (k: string) =>
    t
      .map((e: any) => Math.round((e[k] ?? 0) / 1000))
      .sort((a: number, b: number) => b - a)
      .slice(0, 5)
      .join(',');
  return `wall ${top('dur')} | cpu ${top('tdur')} | ${JSON.stringify(sum)}`;
}
const slugs = process.argv[2] ? [process.argv[2]] : ['bench', 'demo'];
for (const slug of [...slugs, ...slugs]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  console.log(slug);
  console.log(
    ' open  ',
    await tasks(page, async () => {
      await page.goto(`${site.url}/conferences/${slug}/program`);
      await page.locator('article').first().waitFor();
      await page.waitForTimeout(2500);
    }),
  );
  console.log(
    ' articles',
    await page.locator('article').count(),
    'nodes',
    await page.evaluate(() => document.querySelectorAll('*').length),
  );
  console.log(
    ' scroll',
    await tasks(page, () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const step = () => {
              const b = scrollY;
              scrollBy(0, innerHeight / 2);
              if (scrollY > b) requestAnimationFrame(step);
              else resolve();
            };
            step();
          }),
      ),
    ),
  );
  await page.evaluate(() => scrollTo(0, 0));
  for (const k of ['1', '2', 'Backspace', 'Backspace'])
    console.log(
      ` ${k.padEnd(9)}`,
      await tasks(page, async () => {
        await page.evaluate(() => (document.querySelector('input[type=search]') as HTMLElement).focus());
        await page.keyboard.press(k);
        await page.waitForTimeout(1500);
      }),
    );
  await context.close();
}
await browser.close();
await site.stop();
