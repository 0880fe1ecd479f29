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
  const functions = [
    { name: 'our function: the program', bundle: file('../packages/api/dist/lambda/lambda.mjs'), body: program },
    { name: 'a bare Yoga and client: one row', bundle: bare, body: '{"query":"{ isThere }"}' },
    { name: 'the same without a read', bundle: bare, body: '{"query":"{ __typename }"}' },
  ].map((one) => ({ ...one, runs: [] as ColdProcess[] }));
  for (let n = 0; n <= processes; n += 1)
    for (const { bundle, body, runs } of functions) {
      const run = runOnce(bundle, body, endpoint);
      // The first brings the files into memory.
      if (n > 0) runs.push(run);
    }
  rmSync(folder, { recursive: true });
  const figures = functions.map(({ name, runs }) => ({ name, ...summed(runs) }));
  print(figures);
  return figures;
}

function runOnce(bundle: string, body: string, endpoint: string): ColdProcess {
  const words = [file('cold-process.mjs'), bundle, JSON.stringify(eventOf(body))];
  const env = { ...functionEnvironment, DYNAMODB_ENDPOINT: endpoint };
  // The log of the function stands before it.
  const [, last] = /.*\n(.*)$/s.exec(`\n${execFileSync('node', words, { env, encoding: 'utf8' })}`)!;
  return JSON.parse(last!) as ColdProcess;
}

const eventOf = (body: string): HttpEvent => ({
  rawPath: '/graphql',
  headers: {
    'content-type': 'application/json',
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
  const bare = figures[1]!.both;
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
