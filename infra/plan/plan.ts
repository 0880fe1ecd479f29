/** The plan of a stage: the real SST CLI reads the real sst.config.ts, and nothing of it leaves this machine. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { startAccount } from './account.ts';
import { installPlatform } from './install.ts';
import type { Report } from './report.ts';
import { quietly, root, sst } from './sst.ts';

export interface Asked {
  readonly stage: string;
  /** The secrets, as `sst secret set` keeps them. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Variables that the configuration reads. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Another checkout than this one. */
  readonly checkout?: string;
}

export interface Plan {
  /** The CLI's output, colours and all. */
  readonly output: string;
  /** Null where the configuration was refused. */
  readonly report: Report | null;
}

/** Plans by the CLI with no more than a stage, a stand-in for an account, and an engine that notes what it is told. */
export async function plan({ stage, secrets, variables = {}, checkout = root }: Asked): Promise<Plan> {
  await installPlatform(checkout);
  const home = await mkdtemp(join(tmpdir(), 'wikicon-plan-'));
  await using account = await startAccount();
  try {
    await placeEngine(home);
    const file = join(home, 'report.json');
    const { code, output } = await run(sst, ['diff', '--stage', stage], checkout, {
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      AWS_ENDPOINT_URL: account.url,
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      AWS_REGION: 'eu-central-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...quietly,
      // Plans share the code of Pulumi that one of them compiled.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      REPORT_FILE: file,
      ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`SST_SECRET_${name}`, value])),
      ...variables,
    });
    const report = code === 0 ? (JSON.parse(await readFile(file, 'utf8')) as Report) : null;
    return { output, report };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Puts our engine where the CLI looks for Pulumi's. */
async function placeEngine(home: string): Promise<void> {
  const folder = join(home, 'sst/bin');
  await mkdir(folder, { recursive: true });
  const command = `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'engine.ts')}" "$@"\n`;
  await writeFile(join(folder, 'pulumi'), command);
  await chmod(join(folder, 'pulumi'), 0o755);
}

const run = (command: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv) =>
  new Promise<{ readonly code: number; readonly output: string }>((done) => {
    execFile(command, words, { cwd, env, timeout: 240_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
