import { launchBrowser } from '../packages/web/test/browser.ts';
import { startSite } from './browsing/site.ts';
import { cpSync, readdirSync } from 'node:fs';
const browser = await launchBrowser();
const before = new Set(readdirSync('/tmp'));
const site = await startSite(browser);
await browser.close();
const dir = readdirSync('/tmp').find((d) => d.startsWith('wikicon-bench-') && !before.has(d))!;
process.kill(process.pid, 0);
// stop server but keep a copy
const stop = site.stop;
cpSync('/tmp/' + dir, '/tmp/q/data-live', { recursive: true });
await stop();
