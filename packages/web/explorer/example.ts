import type { Cost } from './cost.ts';
import type { TabContent } from './share.ts';

/** A query that is ready to run, with what it is for. */
export interface Example extends TabContent {
  /** The name of its file, by which links open it. */
  readonly name: string;
  /** Its place in the list: its name in words. */
  readonly title: string;
  readonly description: string;
  /** What one wants to do who asks it. */
  readonly task: string;
  /** What it costs on the embedded conferences; undefined before that was measured. */
  readonly cost: Cost | undefined;
}

/** The task of an example that names none. */
const otherTask = 'And more';

/**
 * An example as its files have it: comments at the top describe it, and one of them names its task.
 *
 * @example
 * # The program of a conference, whole or one day of it.
 * # Task: Attend a conference
 * query Program { … }
 */
export function exampleOf(name: string, text: string, variables: string | null, cost?: Cost): Example {
  const [head = ''] = /^(?:\s*#.*\n)*/.exec(text)!;
  const comments = head.split('\n').map((line) => line.replace(/^\s*#\s*/, '').trim());
  return {
    name,
    title: name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ').replaceAll(' i ', ' I '),
    description: comments.filter((line) => line !== '' && !taskLine.test(line)).join(' '),
    task: comments.flatMap((line) => taskLine.exec(line)?.[1] ?? [])[0] ?? otherTask,
    query: text.slice(head.length).trim(),
    variables: variables?.trim() ?? null,
    cost,
  };
}

const taskLine = /^Task: *(.+)$/i;

/** Returns the examples by task, in the order of the tasks' names; those without a task come last. */
export function byTask<Listed extends Example>(
  examples: readonly Listed[],
): [task: string, examples: readonly Listed[]][] {
  const tasks = [...new Set(examples.map(({ task }) => task))].toSorted(
    (one, other) => Number(one === otherTask) - Number(other === otherTask) || one.localeCompare(other),
  );
  return tasks.map((task) => [task, examples.filter((one) => one.task === task)]);
}

/** The address at which the explorer opens an example, at the present of whoever follows it. */
export const exampleAddress = (name: string): string =>
  `/explorer#${new URLSearchParams({ example: name }).toString()}`;

/** The example that the hash of an address names. */
export const exampleIn = (hash: string, examples: readonly Example[]): Example | undefined => {
  const named = new URLSearchParams(hash.replace(/^#/, '')).get('example');
  return examples.find(({ name }) => name === named);
};

/** The variables with the present in the place of a time that they call `now`, so that an answer is not of long ago. */
export const atPresent = (variables: string | null, present: Date): string | null =>
  withNow(variables, `${present.toISOString().slice(0, 16)}:00Z`);

/** Whether somebody has one of the examples before them as it came, so that nothing is lost with it. */
export const isUntouched = (examples: readonly TabContent[], { query, variables }: TabContent): boolean =>
  query.trim() === '' || examples.some((one) => isSame(one, { query, variables }));

/** Whether both ask the same, at whichever present. */
export const isSame = (one: TabContent, other: TabContent): boolean =>
  one.query.trim() === other.query.trim() && withNow(one.variables, '') === withNow(other.variables, '');

const withNow = (variables: string | null, instant: string): string | null =>
  variables?.trim().replace(/("now":\s*)"[^"]*"/, (_all, name: string) => `${name}"${instant}"`) || null;
