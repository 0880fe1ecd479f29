import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly input?: string;
  readonly killAfter?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** The file that `npm run NAME` runs. */
export const entryOf = (name: string): string => fileURLToPath(new URL(`../src/cli/${name}.ts`, import.meta.url));

/** What `npm run NAME --` runs, as a process of its own that is called from a folder. */
export const runScript = (name: string, words: readonly string[], options: RunOptions): Promise<Ran> =>
  runProcess([entryOf(name), ...words], options);

export async function runProcess(
  words: readonly string[],
  { folder, input = '', killAfter = 0, environment = {}, flags = [] }: RunOptions,
): Promise<Ran> {
  const child = spawn('node', [...flags, ...words], {
    env: { ...process.env, DATA_DIR: folder, INIT_CWD: folder, ...environment },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  if (killAfter > 0) setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number | null, out, err };
}
