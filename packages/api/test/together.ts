import { fileURLToPath } from 'node:url';
import { entryOf, runProcess, type Ran, type RunOptions } from './commands.ts';

/** What a command is called with. */
export interface Call {
  readonly words: readonly string[];
  readonly input?: string;
  /** Besides the environment of all calls. */
  readonly environment?: Readonly<Record<string, string>>;
}

const runner = fileURLToPath(new URL('together-process.ts', import.meta.url));

type Options = Pick<RunOptions, 'folder' | 'environment'>;

/** Calls `npm run NAME --` several times, one after the other in one process. */
export async function runAll(name: string, calls: readonly Call[], options: Options): Promise<readonly Ran[]> {
  const { out, err } = await runProcess([runner, entryOf(name)], { ...options, input: JSON.stringify(calls) });
  if (err !== '') throw new Error(err);
  return JSON.parse(out) as readonly Ran[];
}

/**
 * The same, as soon as somebody wants to know the outcome of one of the calls.
 *
 * @returns the outcome of a call by its place
 */
export function runTogether(
  name: string,
  calls: () => readonly Call[],
  options: () => Options,
): (at: number) => Promise<Ran> {
  let all: Promise<readonly Ran[]> | undefined;
  return async (at) => (await (all ??= runAll(name, calls(), options())))[at]!;
}
