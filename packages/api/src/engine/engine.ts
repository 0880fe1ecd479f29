import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { engineBinary } from './binary.ts';

/** A DynamoDB engine of our own, in a process beside us. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const startTimeout = 5_000;

/** Ends the engine when our end of its input closes, as it does however we end: nothing is left behind. */
const guard = 'exec 3<&0; "$0" "$@" & engine=$!; (cat <&3 >/dev/null; kill $engine 2>/dev/null) & wait $engine';

/**
 * Starts the embedded engine.
 *
 * @param file where it keeps its data; in memory without one
 * @throws an error in words for whoever started the server
 */
export async function startEngine(file?: string): Promise<Engine> {
  const binary = engineBinary();
  if (binary === null)
    throw new Error(
      'The embedded DynamoDB engine exists for Linux on x64 only. Name another with DYNAMODB_ENDPOINT, such as DynamoDB Local.',
    );
  const port = await freePort();
  // A group of its own: Ctrl-C reaches us first, and we stop it when the last answer is out.
  const child = spawn('sh', ['-c', guard, binary, 'serve', '-p', String(port), ...(file ? ['--db-path', file] : [])], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const complaint: Buffer[] = [];
  child.stderr.on('data', (text: Buffer) => complaint.push(text));
  const ended = once(child, 'exit').catch(() => []);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await Promise.race([ended, setTimeout(2_000, undefined, { ref: false })]);
  };

  const started = await Promise.race([answers(port), ended.then(() => false)]);
  if (started) return { endpoint: `http://127.0.0.1:${port}`, stop };
  await stop();
  throw new Error(`The embedded DynamoDB engine did not start. ${Buffer.concat(complaint).toString().trim()}`.trim());
}

async function answers(port: number): Promise<boolean> {
  for (const end = Date.now() + startTimeout; Date.now() < end; await setTimeout(5)) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' }).then(
      () => true,
      () => false,
    );
    if (isUp) return true;
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
