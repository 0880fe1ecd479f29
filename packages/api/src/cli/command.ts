import { setFlagsFromString } from 'node:v8';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { resolve } from 'node:path';
import { FileProblems, Unfinished, type Diagnostic } from '../kernel/diagnostic.ts';

/** The error of a command whose words say nothing it could do. */
export class CommandProblem extends Error {}

interface Command<Report extends object> {
  readonly usage: string;
  /** The meaning of a failure, in a sentence. */
  readonly failed: string;
  readonly words: readonly string[];
  work(): Promise<Report>;
  /** The report for people; with --json it is printed as one object. */
  text(report: Report): string;
  /** Checks whether a part of it was not done. */
  isPartial?(report: Report): boolean;
}

/** @returns 0 when all was done, 2 when something is wrong with the words or the file, 1 for everything else */
export async function runCommand<Report extends object>(command: Command<Report>): Promise<number> {
  const { usage, failed, words, work, text, isPartial = () => false } = command;
  // This frees memory as soon as it is unused: a schedule of 20 MB takes 220 MB of memory with it, and 400 without.
  setFlagsFromString('--optimize-for-size');
  const isJson = words.includes('--json');
  try {
    const report = await work().finally(endProgress);
    process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : text(report));
    return isPartial(report) ? 1 : 0;
  } catch (error) {
    const problems = problemsOf(error);
    const title = error instanceof Unfinished ? `${error.message} The same command goes on where it ended.` : failed;
    if (isJson)
      process.stdout.write(
        `${JSON.stringify({ problems, ...(error instanceof Unfinished && { done: error.done, all: error.all }) })}\n`,
      );
    else process.stderr.write(`${title}\n${problems.map(line).join('')}`);
    if (error instanceof CommandProblem && !isJson) process.stderr.write(`\n${usage}`);
    return error instanceof FileProblems || error instanceof CommandProblem ? 2 : 1;
  }
}

function problemsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof FileProblems) return error.problems;
  if (error instanceof Unfinished) return problemsOf(error.cause);
  return [{ place: '', message: wordsFor(error) }];
}

/** Leaves out the messages of the engine and the system: they are for developers, and may quote a file. */
function wordsFor(error: unknown): string {
  const { name, message, code } = error as NodeJS.ErrnoException;
  const isOfEngine = [TypeError, RangeError, SyntaxError, ReferenceError].some((kind) => error instanceof kind);
  if (!(error instanceof Error) || isOfEngine) return `A fault of this program stopped it (${name}). Please report it.`;
  return code === undefined ? message : `The system refused something (${code}).`;
}

const line = ({ place, message }: { readonly place: string; readonly message: string }): string =>
  `  ${place === '' ? '' : `${place}: `}${message}\n`;

/** @throws CommandProblem that names the word */
export function parseWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new CommandProblem((error as Error).message);
  }
}

/** A path is meant from where the command was given. */
export const pathOf = (word: string): string => resolve(process.env['INIT_CWD'] ?? '.', word);

const width = 30;
let hasBar = false;

/** Shows the progress on a terminal alone: other output is not to be cluttered. */
export function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY || all === 0) return;
  const full = Math.round((done / all) * width);
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${all}`);
  hasBar = true;
}

function endProgress(): void {
  if (hasBar) process.stderr.write('\n');
}

/** A table of numbers with what they count. */
export const countsText = (counts: readonly (readonly [string, number, string?])[]): string =>
  counts
    .map(([name, count, remark = '']) => `  ${name.padEnd(12)} ${String(count).padStart(8)}   ${remark}`.trimEnd())
    .join('\n');
