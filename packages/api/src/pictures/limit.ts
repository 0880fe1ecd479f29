/** Runs a few tasks at a time, and lets some wait. @returns null for a task that finds no place */
export type Limit = <Result>(task: () => Promise<Result>) => Promise<Result> | null;

export function createLimit({ running: most, waiting }: { readonly running: number; readonly waiting: number }): Limit {
  let running = 0;
  const queue: (() => void)[] = [];

  async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  }

  return (task) => {
    if (running < most && queue.length === 0) return run(task);
    if (queue.length >= waiting) return null;
    const { promise, resolve } = Promise.withResolvers<void>();
    queue.push(resolve);
    return promise.then(() => run(task));
  };
}
