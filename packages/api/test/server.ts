import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type RunningServer } from '../src/serve.ts';
import { localSettings } from '../src/kernel/settings.ts';

const entry = fileURLToPath(new URL('../src/local.ts', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** As Ctrl-C does. @returns the exit code */
  stop(): Promise<number | null>;
}

/**
 * What `npm start` runs, as a process of its own, on any free port.
 *
 * @param within a command that ends in running what follows it
 */
export async function startServer(
  environment: Record<string, string> = {},
  within: readonly string[] = [],
): Promise<ServerProcess> {
  const [command, ...words] = [...within, 'node', entry];
  const child = spawn(command, words, {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whoever forgets to stop it, or shares it, does not leave it behind.
  const end = () => child.kill('SIGINT');
  process.on('exit', end);
  void once(child, 'exit').then(() => process.off('exit', end));
  let output = '';
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString();
        const url = /web +(http:\/\/\S+)\//.exec(output)?.[1];
        if (url !== undefined) resolve(url);
      });
  });
  const url = await Promise.race([ready, exit.then(() => null)]);
  if (url === null) throw Object.assign(new Error(output), { code: await exit });
  return {
    url,
    pid: child.pid!,
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      // Windows has no signals: there it is cut off, as a closed window does it.
      return process.platform === 'win32' ? exit.then(() => 0) : exit;
    },
  };
}

/** The same server in this process, for whoever asks nothing about processes. */
export const serveHere = (environment: Record<string, string>): Promise<RunningServer> =>
  serve(localSettings({ PORT: '0', ...environment }), () => undefined);

/** A data folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'wikicon-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A folder that a start has filled; it is filled once in a process. */
let filled: Promise<string> | undefined;

/** A data folder as `npm start` leaves it, which is gone when the test is over. */
export async function seededFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await temporaryFolder();
  await cp(await (filled ??= fill()), folder.path, { recursive: true });
  return folder;
}

async function fill(): Promise<string> {
  const { path } = await temporaryFolder();
  await (await serveHere({ DATA_DIR: path })).stop();
  return path;
}
