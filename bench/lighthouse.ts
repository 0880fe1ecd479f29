import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../packages/api/test/server.ts';
import { launchBrowser } from '../packages/web/test/browser.ts';
import { median } from './median.ts';
import { start } from './process.ts';

const rounds = 3;
/** Lighthouse itself gives up after a minute or so; in milliseconds. */
const patience = 120_000;

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Audit {
  /** Of 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** In milliseconds of a middling phone on a slow network, as Lighthouse simulates it. */
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  /** How fast this machine was meanwhile, by Lighthouse's benchmark: about 1,500 is a fast laptop. */
  readonly machine: number;
  /** Audits that cost a point beside performance, by Lighthouse's names. */
  readonly failed: readonly string[];
}

/** Audits pages of the demo with Lighthouse, as on a phone. */
export async function lighthouse() {
  execFileSync('node', [file('../scripts/install.mjs'), 'bench/lighthouse'], { stdio: ['ignore', 2, 2] });
  await using data = await temporaryFolder();
  const site = await start('the site', file('../packages/api/src/local.ts'), { DATA_DIR: data.path });
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const pages = {
      home: site.url,
      program: `${site.url}/conferences/demo/program`,
      session: `${site.url}/sessions/${await sessionOf(site.url)}`,
    };
    const audits: (Audit & { readonly page: string })[] = [];
    for (const [page, address] of Object.entries(pages)) audits.push({ page, ...(await audited(port, address)) });
    print(audits);
    return audits;
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function audited(port: number, address: string): Promise<Audit> {
  const audits: Audit[] = [];
  for (let round = 0; round < rounds; round += 1) audits.push(await audit(port, address));
  const middle = (figure: Exclude<keyof Audit, 'failed'>): number => median(audits.map((one) => one[figure]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    seo: middle('seo'),
    largestPaint: middle('largestPaint'),
    blocked: middle('blocked'),
    shift: middle('shift'),
    machine: middle('machine'),
    failed: [...new Set(audits.flatMap(({ failed }) => failed))],
  };
}

/** Waits without blocking: a browser stands still while nobody reads its output. */
async function audit(port: number, address: string): Promise<Audit> {
  const words = [file('lighthouse/audit.mjs'), `${port}`, address];
  const { stdout } = await promisify(execFile)('node', words, { timeout: patience });
  return JSON.parse(stdout) as Audit;
}

async function sessionOf(url: string): Promise<string> {
  const query = '{ conference(slug: "demo") { sessions(first: 1) { nodes { id } } } }';
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query }).toString()}`);
  const { data } = (await response.json()) as {
    readonly data: {
      readonly conference: { readonly sessions: { readonly nodes: readonly { readonly id: string }[] } };
    };
  };
  return data.conference.sessions.nodes[0]!.id;
}

/** Picks a port: Chromium does not tell which it took. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function print(audits: readonly (Audit & { readonly page: string })[]): void {
  console.log(`\nLighthouse on a simulated phone; medians of ${rounds} rounds, scores of 100`);
  console.table(
    Object.fromEntries(
      audits.map(({ page, failed, ...one }) => [
        page,
        {
          performance: one.performance,
          accessibility: one.accessibility,
          'best practices': one.bestPractices,
          SEO: one.seo,
          'LCP ms': one.largestPaint,
          'TBT ms': one.blocked,
          CLS: one.shift,
          machine: one.machine,
          failed: failed.join(', '),
        },
      ]),
    ),
  );
}
