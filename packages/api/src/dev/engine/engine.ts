import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { engineBinary } from './binary.ts';

/** A DynamoDB engine of our own, in a process beside us. */
export interface Engine {
  readonly endpoint: string;
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startTimeout = 20_000;
const stopTimeout = 2_000;

/** A free port can be taken by somebody else before the engine has it. */
const maxTries = 3;

const guard = fileURLToPath(new URL('guard.ts', import.meta.url));

/** Groups of their own: Ctrl-C reaches us first, and we stop the engine when the last answer is out. */
const apart = { detached: true, windowsHide: true } as const;

/**
 * Starts the embedded engine.
 *
 * @param file where it keeps its data; in memory without one
 * @throws an error in words for whoever started the server
 */
export async function startEngine(file?: string): Promise<Engine> {
  const binary = engineBinary();
  for (let attempt = 1; ; attempt += 1) {
    const started = await start(binary, file);
    if (!('complaint' in started)) return started;
    if (attempt === maxTries || !/already in use|failed to bind/.test(started.complaint))
      throw new Error(`The embedded DynamoDB engine did not start. ${started.complaint}`.trim());
  }
}

async function start(binary: string, file: string | undefined): Promise<Engine | { readonly complaint: string }> {
  const port = await freePort();
  const child = spawn(binary, ['serve', '-p', String(port), ...(file ? ['--db-path', file] : [])], {
    ...apart,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Without a process there is no exit, but an error.
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  const guardian = child.pid === undefined ? null : guarded(child.pid, ended);
  const words = wordsOf(child);
  const isUp = await Promise.race([
    words.listening.then(() => true),
    ended.then(() => false),
    setTimeout(startTimeout, false, { ref: false }),
  ]);
  const { pid } = child;
  if (isUp && pid !== undefined) return { endpoint: `http://127.0.0.1:${port}`, pid, ended, stop };
  await stop();
  return { complaint: words.said().trim() };

  async function stop(): Promise<void> {
    child.kill();
    await Promise.race([ended, setTimeout(stopTimeout, undefined, { ref: false })]);
    child.kill('SIGKILL');
    guardian?.kill('SIGKILL');
  }
}

/** A guard for an engine, which goes with it: a shell, which takes 40 MB less than Node, or Node where there is none. */
function guarded(pid: number, ended: Promise<void>): ChildProcess {
  const [command, words] =
    process.platform === 'win32' ? [process.execPath, [guard]] : ['/bin/sh', ['-c', 'read -r line; kill "$0"']];
  const guardian = spawn(command, [...words, String(pid)], { ...apart, stdio: ['pipe', 'ignore', 'ignore'] });
  guardian.on('error', () => undefined);
  guardian.stdin.on('error', () => undefined);
  void ended.then(() => guardian.kill('SIGKILL'));
  return guardian;
}

/** Keeps the last of what the engine says on its error stream; it says there that it listens. */
function wordsOf({ stderr }: { readonly stderr: NodeJS.ReadableStream }) {
  let said = '';
  const listening = new Promise<void>((resolve) => {
    stderr.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-2_000);
      if (said.includes('listening on')) resolve();
    });
  });
  return { listening, said: () => said };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
