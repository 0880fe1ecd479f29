/** `npm run smoke -- URL`: asks a deployed stage what everybody asks, from outside. */
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { report, runChecks } from '../check.ts';
import { identityChecks } from './identity.ts';
import { pageChecks } from './pages.ts';
import { queryChecks } from './queries.ts';
import { siteAt } from './site.ts';
import { upChecks } from './up.ts';

const usage = `npm run smoke -- URL [options]

Asks a running site, and says what is not as it should be. It writes nothing.

  --wait SECONDS  as long it may take until the site is up: a new address is not known everywhere at once
  --json          print one JSON object
`;

export const smokeChecks = (url: string) => {
  const site = siteAt(url);
  return [...upChecks(site), ...queryChecks(site), ...identityChecks(site), ...pageChecks(site)];
};

/** Waits until the site is up, or the time is over: then the checks say what is wrong. */
async function waitFor(url: string, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  const [isUp] = upChecks(siteAt(url));
  while (Date.now() < end) {
    const [outcome] = await runChecks([isUp!]);
    if (outcome!.problem === null) return;
    await pause(Math.min(1_000, Math.max(0, end - Date.now())));
  }
}

async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, wait: { type: 'string', default: '0' } },
  });
  const [url, ...others] = positionals;
  if (url === undefined || others.length > 0 || !URL.canParse(url)) throw new Error('Give the address of one site.');
  await waitFor(url, Number(values.wait));
  return report(smokeChecks(url), values.json);
}

if (import.meta.main)
  process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  });
