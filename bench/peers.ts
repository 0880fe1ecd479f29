import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { examples } from '../packages/api/test/examples.ts';
import { ask, costOf, type Cost } from './answer.ts';
import { startOnEngine } from './engine-server.ts';
import { firstAnswer } from './first-answer.ts';
import { tableGrowth } from './table-growth.ts';
import { load } from './load.ts';
import { printPeers } from './peers-table.ts';
import { start, type BenchServer } from './process.ts';

const connections = [8, 64];
const anchors = { raw: 'node:http sending the bytes', fastest: 'Mercurius + JIT' };

/** A further server with everything in memory is added here. */
const inMemory = [
  { name: anchors.raw, entry: 'servers/bytes.ts' },
  { name: 'Apollo Server 5', entry: 'peers/apollo.mjs' },
  { name: 'Mercurius', entry: 'peers/mercurius.mjs' },
  { name: anchors.fastest, entry: 'peers/mercurius.mjs', environment: { JIT: '1' } },
  { name: 'Yoga', entry: 'peers/yoga.mjs' },
  { name: 'Yoga + JIT', entry: 'peers/yoga.mjs', environment: { JIT: '1' } },
];

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Measures the program of demo by peers, by ours and as finished bytes; then first answers, and growing tables. */
export async function peers() {
  execFileSync('node', [file('../scripts/install.mjs'), 'bench/peers'], { stdio: ['ignore', 2, 2] });
  const machine = describeMachine();
  console.log(`\n${Object.values(machine).join(', ')}`);
  const { query, variables } = examples.find(({ name }) => name === 'program')!;
  const body = JSON.stringify({ query, variables });
  const ours = await startOnEngine('ours: a miss on the engine');
  const servers: BenchServer[] = [];
  try {
    const answer = await ask(ours.url, body);
    const shared = { ANSWER: Buffer.from(answer).toString('base64'), NODE_ENV: 'production' };
    for (const { name, entry, environment } of inMemory)
      servers.push(await start(name, file(entry), { ...shared, ...environment }));
    const kept = await startOnEngine('ours: kept, proven fresh', { keptMegabytes: 32 });
    const stop = async () => undefined;
    servers.push(ours, { ...kept, name: 'ours: a miss, the program at hand', isEachNew: true, stop }, kept);
    const length = await compare(servers, body, answer);
    const loaded = await load(servers, body, { connections, isWhole: (one) => one.length >= length });
    const costs = new Map<string, Cost>();
    for (const { name, url, enginePid } of servers)
      if (enginePid !== undefined) costs.set(name, await costOf(url, body));
    const figures = loaded.map((one) => ({ ...one, cost: costs.get(one.name) ?? null }));
    printPeers(figures, Buffer.byteLength(answer), anchors);
    return { machine, load: figures, cold: await firstAnswer(ours.endpoint, body), growth: await tableGrowth(body) };
  } finally {
    for (const server of new Set([ours, ...servers])) await server.stop();
  }
}

/**
 * Checks that all give the same bytes, also when they have compiled the query.
 *
 * @returns the length of the data, which is the least that an answer has
 */
async function compare(servers: readonly BenchServer[], body: string, answer: string): Promise<number> {
  const data = JSON.stringify((JSON.parse(answer) as { readonly data: unknown }).data);
  for (const { name, url } of servers)
    for (let time = 0; time < 3; time += 1)
      if (!(await ask(url, body)).startsWith(`{"data":${data}`)) throw new Error(`${name} answers other data.`);
  return data.length;
}

/** Read before anything runs, so that the load is that of others. */
const describeMachine = () => ({
  at: new Date().toISOString(),
  processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 1_024 ** 3)} GB`,
  node: process.version,
  load: `load ${loadavg()[0]!.toFixed(1)}`,
});
