import { fileURLToPath } from 'node:url';
import { entryOf, runProcess, type Ran, type RunOptions } from './commands.ts';

/** What a command is called with. */
export interface Call {
  readonly words: readonly string[];
  readonly input?: string;
}

const runner = fileURLToPath(new URL('together-process.ts', import.meta.url));

/**
 * Calls `npm run NAME --` several times in one process, as soon as the outcome of one of the calls is wanted.
 *
 * @returns the outcome of a call by its place
 */
export function runTogether(
  name: string,
  calls: readonly Call[],
  options: () => Pick<RunOptions, 'folder' | 'environment'>,
): (at: number) => Promise<Ran> {
  let all: Promise<readonly Ran[]> | undefined;
  return async (at) => (await (all ??= run()))[at]!;

  async function run(): Promise<readonly Ran[]> {
    const { out, err } = await runProcess([runner, entryOf(name)], { ...options(), input: JSON.stringify(calls) });
    if (err !== '') throw new Error(err);
    return JSON.parse(out) as readonly Ran[];
  }
}
