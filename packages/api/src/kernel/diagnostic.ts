/** A sentence that a reader may be told in their own language: which one, what stands in it, and the same in English. */
export interface Said {
  readonly code: string;
  readonly values: readonly (string | number)[];
  readonly message: string;
}

/** A remark on a file for whoever brings it in; the place is a line or a path in it. */
export interface Diagnostic extends Partial<Said> {
  readonly place: string;
  readonly message: string;
}

/** The file cannot be brought in as it is: every reason that was found, at most a hundred of them. */
export class FileProblems extends Error {
  readonly problems: readonly Diagnostic[];

  constructor(problems: readonly Diagnostic[]) {
    super(problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** It ended early: what was written stays, and the same import goes on where it ended. */
export class Unfinished extends Error {
  readonly done: number;
  readonly all: number;

  constructor(done: number, all: number, cause: unknown) {
    super(`It ended after ${done} of ${all} writes.`, { cause });
    [this.done, this.all] = [done, all];
  }
}

/** @param said a sentence in English alone is for whoever has a shell */
export const refuse = (place: string, said: Said | string): never => {
  throw new FileProblems([{ place, ...(typeof said === 'string' ? { message: said } : said) }]);
};

export const maxDiagnostics = 100;
