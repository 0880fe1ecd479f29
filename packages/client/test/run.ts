import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a command of npm’s. On Windows these are scripts, which nothing but a shell runs. */
export const run = (
  command: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly stdout: string }> =>
  promisify(execFile)(command, [...words], { ...options, shell: process.platform === 'win32' });
