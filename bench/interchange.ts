import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operator } from '../packages/api/src/authority/operator.ts';
import { importSchedule, type ImportOptions } from '../packages/api/src/interchange/import/import.ts';
import { recordOf } from '../packages/api/src/http/record.ts';
import { draft } from '../packages/api/test/drafts.ts';
import { jobStore } from '../packages/api/test/identities.ts';
import { world, type World } from '../packages/api/test/world.ts';
import { meterWrites } from '../packages/api/test/writes-metered.ts';
import { syntheticSchedule } from './synthetic-schedule.ts';

const [sessions, people] = [883, 927];

const options: ImportOptions = {
  identity: operator,
  slug: 'bench',
  source: 'main',
  format: 'auto',
  mapping: {},
  language: 'en',
  timeZone: null,
  isDryRun: false,
  mayCreate: false,
  mayEmpty: false,
  now: new Date(),
};

/** A synthetic conference of 883 sessions and 927 people, brought in and taken away again. */
export async function interchange() {
  const here = await world();
  await (await draft(here, options.slug)).publish();
  const file = Buffer.from(syntheticSchedule(sessions, people, 600));
  const brought = await bringIn(here, file);
  const left = await leave(here);
  await here.close();
  const memory = await memoryOf(syntheticSchedule(sessions, people, 22_500));
  console.log(
    `\nA file of ${Math.round(memory.bytes / 1_000_000)} MB in a process of its own: at most ${memory.peak} MB of memory`,
  );
  return { brought, left, memory };
}

async function bringIn(here: World, file: Buffer) {
  const counted = countRequests(here);
  const written = meterWrites(here);
  const measure = async () => {
    Object.assign(counted, { requests: 0, transactions: 0 });
    Object.assign(written, { rows: 0, writeUnits: 0 });
    const begun = performance.now();
    await importSchedule(jobStore(here), file, options);
    const seconds = (performance.now() - begun) / 1_000;
    return {
      'sessions/s': Math.round(sessions / seconds),
      requests: counted.requests,
      transactions: counted.transactions,
      // No fewer transactions can hold so many actions.
      floor: Math.ceil(written.rows / 100),
      'write units': written.writeUnits,
      actions: written.rows,
    };
  };
  const figures = { 'for the first time': await measure(), 'again, nothing changed': await measure() };
  console.log(`\nImport of ${sessions} sessions and ${people} people on the engine`);
  console.table(figures);
  return figures;
}

/** Each file, beside one read of the program and its abstracts through GraphQL. */
async function leave(here: World) {
  const figures: Record<string, { ms: number; 'read units': number; bytes: number }> = {};
  const query = `{ conference(slug: "bench") { program { title { text } abstract { text } } } }`;
  const answer = await here.ask(query);
  for (const name of [
    'schedule.xml',
    'schedule.json',
    'schedule.v2.json',
    'schedule.ics',
    'sessions.csv',
    'people.csv',
  ]) {
    const request = new Request(`http://localhost:4000/conferences/bench/${name}`);
    const begun = performance.now();
    const body = await (await here.app(request)).text();
    figures[name] = {
      ms: Math.round(performance.now() - begun),
      'read units': recordOf(request).meter.readUnits,
      bytes: Buffer.byteLength(body),
    };
  }
  console.log(
    `\nExport of the same; GraphQL reads its program and abstracts for ${answer.extensions.cost.readUnits} read units`,
  );
  console.table(figures);
  return { ...figures, graphql: { 'read units': answer.extensions.cost.readUnits } };
}

function countRequests({ client }: World): { requests: number; transactions: number } {
  const counted = { requests: 0, transactions: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        counted.requests += 1;
        if (commandName === 'TransactWriteItemsCommand') counted.transactions += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  return counted;
}

/** The most memory that the command takes for a file, table and engine apart. */
async function memoryOf(file: string): Promise<{ readonly bytes: number; readonly peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));
  const entry = fileURLToPath(new URL('../packages/api/src/cli/import.ts', import.meta.url));
  const child = spawn('node', [entry, 'schedule', '-', '--conference', 'bench', '--create', '--json'], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  let peak = 0;
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 50);
  child.stdin.end(file);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { bytes: Buffer.byteLength(file), peak: Math.round(peak / 1_024) };
}
