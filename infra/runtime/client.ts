import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = join(import.meta.dirname, 'client');

/** The program that runs a function, and what it is called. */
export interface RuntimeClient {
  readonly name: string;
  readonly file: string;
}

const ours = join(import.meta.dirname, 'fallback.ts');

/** Lambda's own client where it can be built from its sources within five minutes, else ours, which speaks as it does. */
export async function runtimeClient(): Promise<RuntimeClient> {
  const file = join(folder, 'node_modules/aws-lambda-ric/index.mjs');
  if (!existsSync(join(folder, 'node_modules/aws-lambda-ric/rapid-client.node')))
    await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, timeout: 300_000 }).catch(
      () => undefined,
    );
  return existsSync(join(folder, 'node_modules/aws-lambda-ric/rapid-client.node'))
    ? { name: "Lambda's own runtime client", file }
    : { name: "a runtime client of our own, for Lambda's cannot be built here", file: ours };
}
