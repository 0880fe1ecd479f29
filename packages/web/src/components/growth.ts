/** The longest wait for the page, in milliseconds: after it, the reader is somewhere else. */
const patience = 15_000;

/** Resolves once the page is as expected: pages come before their answers, and long ones part by part. */
export function grown(isEnough: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new ResizeObserver(look);
    function look(): void {
      if (!isEnough()) return;
      watcher.disconnect();
      resolve();
    }
    watcher.observe(document.body);
    setTimeout(() => watcher.disconnect(), patience);
    look();
  });
}
