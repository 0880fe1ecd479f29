import type { Browser, Page } from 'playwright-core';

/** The time from which on a task keeps a page from answering at once, in milliseconds. */
const long = 50;

export interface Tasks {
  /** In milliseconds; 0 where none is long. */
  readonly longest: number;
  /** The number of long tasks. */
  readonly count: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds: other work on the machine does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The long tasks of pages' main threads while something is done, as Chromium traces them. */
export async function tasksWhile(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const times = traceEvents
    .filter((event) => event.name === 'RunTask' && mains.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .filter((time) => time >= long);
  return { longest: Math.max(0, ...times), count: times.length };
}
