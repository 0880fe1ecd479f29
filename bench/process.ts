import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface BenchServer {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** The process of the store that answers it, if it has one. */
  readonly enginePid?: number;
  /** True where each request of a load is one that nobody has sent before. */
  readonly isEachNew?: boolean;
  /** Memory of the process, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a server of its own and waits until it says where it listens. */
export async function start(
  name: string,
  entry: string,
  environment: Record<string, string> = {},
): Promise<BenchServer> {
  const child = spawn('node', [entry], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${name} ended before it listened: ${output}`)));
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const found = /web +(http:\/\/\S+?)\/?\s/.exec(output)?.[1];
      if (found === undefined) return;
      // Nobody needs the rest of its log, and reading it would take time from the loader.
      child.stdout.removeAllListeners('data').resume();
      resolve(found);
    });
  });
  return {
    name,
    url,
    pid: child.pid!,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024,
    async stop() {
      child.removeAllListeners('exit');
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}
