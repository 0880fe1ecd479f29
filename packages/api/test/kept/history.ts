/** What was written of one thing, and when: begun, and acknowledged. */
interface Written<Value> {
  readonly value: Value;
  readonly begun: number;
  acknowledged: number;
}

/** A clock on which no two moments are the same. */
export function createClock(): () => number {
  let now = 0;
  return () => (now += 1);
}

/** The history of one value that somebody writes, one write after the other, and others read at the same time. */
export function createHistory<Value>(first: Value, now: () => number) {
  const written: Written<Value>[] = [{ value: first, begun: 0, acknowledged: 0 }];
  return {
    get last(): Value {
      return written.at(-1)!.value;
    },
    async write(value: Value, work: () => Promise<unknown>): Promise<void> {
      const entry = { value, begun: now(), acknowledged: Number.POSITIVE_INFINITY };
      written.push(entry);
      await work();
      entry.acknowledged = now();
    },
    /** What an answer may show to a request that came and went at these moments: nothing older than what was acknowledged. */
    between(from: number, to: number): Value[] {
      const newest = written.findLastIndex(({ acknowledged }) => acknowledged < from);
      return written.filter(({ begun }, at) => at >= newest && begun < to).map(({ value }) => value);
    },
  };
}
