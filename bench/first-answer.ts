import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleHandler } from '../packages/api/scripts/bundle.ts';
import type { HttpEvent } from '../packages/api/src/http/lambda.ts';
import { functionEnvironment, processes } from './cold-start.ts';
import { median } from './median.ts';

interface Spent {
  readonly ms: number;
  /** Milliseconds of the processor. */
  readonly cpu: number;
}

interface ColdProcess {
  readonly importing: Spent;
  readonly answering: Spent;
}

interface FirstAnswer extends ColdProcess {
  readonly name: string;
  readonly both: Spent;
}

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Imports a function and asks it for the first time, in fresh processes in turn. */
export async function firstAnswer(endpoint: string, program: string): Promise<FirstAnswer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));
  await bundleHandler(file('bare.ts'), folder);
  const bare = join(folder, 'bare.mjs');
  const own = file('../packages/api/dist/lambda/lambda.mjs');
  const functions = [
    { name: 'our function: the program', bundle: own, body: program, megabytes: '0' },
    { name: 'the same, of its stored rows', bundle: own, body: program, megabytes: '32' },
    { name: 'a bare Yoga and client: one row', bundle: bare, body: '{"query":"{ isThere }"}', megabytes: '0' },
    { name: 'the same without a read', bundle: bare, body: '{"query":"{ __typename }"}', megabytes: '0' },
  ].map((one) => ({ ...one, runs: [] as ColdProcess[] }));
  storeRows(own, program, endpoint);
  for (let n = 0; n <= processes; n += 1)
    for (const { bundle, body, megabytes, runs } of functions) {
      const run = runOnce(bundle, body, { DYNAMODB_ENDPOINT: endpoint, KEPT_ANSWERS_MB: megabytes });
      // The first brings the files into memory.
      if (n > 0) runs.push(run);
    }
  rmSync(folder, { recursive: true });
  const figures = functions.map(({ name, runs }) => ({ name, ...summed(runs) }));
  print(figures);
  return figures;
}

/** Asks often enough for the rows of the program to be stored, which a process that begins then finds. */
function storeRows(bundle: string, body: string, endpoint: string): void {
  const script = `const { handler } = await import(${JSON.stringify(bundle)});
    for (let time = 0; time < 3; time += 1) await handler(${JSON.stringify(eventOf(body))});
    setTimeout(() => process.exit(0), 1_000);`;
  const env = { ...functionEnvironment, DYNAMODB_ENDPOINT: endpoint };
  execFileSync('node', ['--input-type=module', '-e', script], { env, stdio: 'ignore' });
}

function runOnce(bundle: string, body: string, environment: Readonly<Record<string, string>>): ColdProcess {
  const words = [file('cold-process.mjs'), bundle, JSON.stringify(eventOf(body))];
  const env = { ...functionEnvironment, ...environment };
  // The log of the function stands before it.
  const [, last] = /.*\n(.*)$/s.exec(`\n${execFileSync('node', words, { env, encoding: 'utf8' })}`)!;
  return JSON.parse(last!) as ColdProcess;
}

const eventOf = (body: string): HttpEvent => ({
  rawPath: '/graphql',
  headers: {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'accept-encoding': 'br, gzip',
    'x-router-secret': functionEnvironment.ROUTER_SECRET,
  },
  body,
  requestContext: { http: { method: 'POST' } },
});

function summed(runs: readonly ColdProcess[]): Omit<FirstAnswer, 'name'> {
  const middle = (read: (run: ColdProcess) => number): number => median(runs.map(read));
  const spent = (...parts: readonly (keyof ColdProcess)[]): Spent => ({
    ms: middle((run) => parts.reduce((sum, part) => sum + run[part].ms, 0)),
    cpu: middle((run) => parts.reduce((sum, part) => sum + run[part].cpu, 0)),
  });
  return { importing: spent('importing'), answering: spent('answering'), both: spent('importing', 'answering') };
}

function print(figures: readonly FirstAnswer[]): void {
  const bare = figures[2]!.both;
  console.log(`\nImport and first answer; medians of ${processes} fresh processes in turn`);
  console.table(
    Object.fromEntries(
      figures.map(({ name, importing, answering, both }) => [
        name,
        {
          'import ms': Math.round(importing.ms),
          'import CPU ms': Math.round(importing.cpu),
          'answer ms': Math.round(answering.ms),
          'answer CPU ms': Math.round(answering.cpu),
          'both ms': Math.round(both.ms),
          'both CPU ms': Math.round(both.cpu),
          '× bare by CPU': (both.cpu / bare.cpu).toFixed(2),
        },
      ]),
    ),
  );
}
