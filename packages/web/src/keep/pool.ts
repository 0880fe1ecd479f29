/** Something to do, which tells what there is to do besides. */
export type Task = () => Promise<readonly Task[]>;

/** Does tasks, several at once, and tells how many are done of how many are known. @throws what a task throws */
export async function doAll(
  tasks: readonly Task[],
  atOnce: number,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const waiting = [...tasks];
  let [done, all] = [0, waiting.length];
  let hasFailed = false;
  const ended: (() => void)[] = [];

  async function work(): Promise<void> {
    while (done < all && !hasFailed) {
      const task = waiting.shift();
      if (task === undefined) {
        // Another task may still tell of more.
        await new Promise<void>((resolve) => ended.push(resolve));
        continue;
      }
      try {
        const more = await task();
        if (hasFailed) return;
        waiting.push(...more);
        all += more.length;
        done += 1;
        tell(done, all);
      } catch (error) {
        hasFailed = true;
        throw error;
      } finally {
        ended.splice(0).forEach((wake) => wake());
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}
