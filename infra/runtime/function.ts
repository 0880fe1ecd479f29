import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RuntimeClient } from './client.ts';
import { startService, type Service } from './service.ts';

export interface RunningFunction extends AsyncDisposable, Pick<Service, 'failedStart'> {
  /** @param event as a function URL sends it */
  invoke(event: unknown): Promise<Awaited<ReturnType<Service['invoke']>>>;
  /** The text of its log so far. */
  readonly log: () => string;
  readonly isRunning: () => boolean;
}

export interface Deployed {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The seconds after which Lambda takes no answer any more. */
  readonly timeout: number;
}

/** Runs what was packed for a function as Lambda would: unpacked, in its environment, by a client of the runtime API. */
export async function runFunction(
  { files, handler, environment, timeout }: Deployed,
  client: RuntimeClient,
): Promise<RunningFunction> {
  const folder = await mkdtemp(join(tmpdir(), 'wikicon-function-'));
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const service = await startService();
  const child = spawn(process.execPath, [client.file, handler], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      AWS_LAMBDA_FUNCTION_NAME: 'api',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/api',
      AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
      AWS_LAMBDA_RUNTIME_API: service.address,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: handler,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (log += bytes.toString()));
  child.once('exit', (code) => service.end(`The runtime exited with ${code}: ${log.slice(-500)}`));
  return {
    failedStart: service.failedStart,
    invoke: (event) => service.invoke(event, timeout),
    log: () => log,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      if (child.exitCode === null) await once(child, 'exit');
      await service[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
