/** Asks for the version of a conference: `settled` text when no write is under way, else null. */
export type Ask<Answer> = (partition: string) => Promise<Answer>;

/**
 * Shares checks: whoever asks gets one that begins after they came, and so sees every write that was acknowledged
 * before. At most one runs for a conference, and one waits.
 */
export function sharedChecks<Answer>(ask: Ask<Answer>): Ask<Answer> {
  const running = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<Answer>>();

  function begin(partition: string): Promise<Answer> {
    const check = ask(partition);
    const over = check.then(
      () => undefined,
      () => undefined,
    );
    running.set(partition, over);
    void over.then(() => running.get(partition) === over && running.delete(partition));
    return check;
  }

  return (partition) => {
    const before = running.get(partition);
    if (before === undefined) return begin(partition);
    const known = waiting.get(partition);
    if (known !== undefined) return known;
    const next = before.then(() => {
      waiting.delete(partition);
      return begin(partition);
    });
    waiting.set(partition, next);
    return next;
  };
}
