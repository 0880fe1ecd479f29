/** Something that has to be so. */
export interface Check {
  /** A sentence that says how it should be. */
  readonly name: string;
  /** @returns what is wrong instead, or null */
  run(): Promise<Problem | null>;
}

export interface Problem {
  /** The state found instead. */
  readonly found: string;
  /** The command, or the place, that mends it. */
  readonly remedy?: string;
  /** True for a remark that is no reason to stop. */
  readonly isOptional?: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly problem: Problem | null;
}

/** Runs checks one by one, so that those that others depend on come first. A check that throws has found something. */
export async function runChecks(checks: readonly Check[], tell: (outcome: Outcome) => void = () => {}) {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) {
    const problem = await run().catch((error: unknown): Problem => ({ found: reason(error) }));
    outcomes.push({ name, problem });
    tell({ name, problem });
  }
  return outcomes;
}

/** Returns an error's message, and the cause that fetch hides. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** A line for each, with what mends it below. */
export function line({ name, problem }: Outcome): string {
  if (problem === null) return `✓ ${name}\n`;
  const mark = problem.isOptional ? '·' : '✗';
  return `${mark} ${name}\n    ${problem.found}\n${problem.remedy === undefined ? '' : `    → ${problem.remedy}\n`}`;
}

/**
 * Reports each check as soon as it is done, or everything as one object with --json.
 *
 * @returns 0 when nothing was found, 1 otherwise
 */
export async function report(checks: readonly Check[], isJson: boolean): Promise<number> {
  const outcomes = await runChecks(checks, (outcome) => {
    if (!isJson) process.stdout.write(line(outcome));
  });
  const wrong = outcomes.filter(({ problem }) => problem !== null && !problem.isOptional).length;
  process.stdout.write(
    isJson
      ? `${JSON.stringify({ isFine: wrong === 0, checks: outcomes })}\n`
      : `\n${wrong === 0 ? 'All is as it should be.' : `${wrong} of ${outcomes.length} is not as it should be.`}\n`,
  );
  return wrong === 0 ? 0 : 1;
}
