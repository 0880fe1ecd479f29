import { execFile } from 'node:child_process';

export interface Said {
  readonly code: number;
  /** Both streams. */
  readonly output: string;
}

/** A command as operators and workflows give it. */
export const said = (
  command: string,
  words: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
) =>
  new Promise<Said>((done) => {
    execFile(command, words, options, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
