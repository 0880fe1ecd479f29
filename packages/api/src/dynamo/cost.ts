/** The cost of one request of the API in the store. */
export interface Cost {
  readonly requests: number;
  /** The longest chain of store requests that waited for one another; retries do not count. */
  readonly depth: number;
  readonly readUnits: number;
}

export interface Counting {
  /** Call when a store request begins; call what it returns, with the units, when the answer is there, and await it. */
  begin(): (readUnits: number) => Promise<void>;
}

export interface Meter extends Cost, Counting {}

/** Counts each request as one unit: what somebody's credentials hold is asked for before they are proven. */
export const evenUnits = (meter: Counting): Counting => ({
  begin() {
    const end = meter.begin();
    return () => end(1);
  },
});

/**
 * A store request waits for the deepest whose answer was handed on when it began. Answers are handed on in the order
 * of their levels, so that this is the same number however fast each of them comes (docs/decisions/0020).
 */
export function createMeter(): Meter {
  let requests = 0;
  let depth = 0;
  let answered = 0;
  let readUnits = 0;
  /** The number of requests of each level that have begun, and were not handed on yet. */
  const open: number[] = [];
  let held: { readonly level: number; readonly release: () => void }[] = [];

  const lowest = (): number => open.findIndex((count) => count > 0);

  function handOn(level: number): void {
    open[level]! -= 1;
    answered = Math.max(answered, level);
    // A caller that waited for this one begins its next request before anything deeper is handed on.
    if (held.length > 0) setImmediate(releaseNext);
  }

  function releaseNext(): void {
    const level = lowest();
    const due = held.filter((one) => one.level === level);
    held = held.filter((one) => one.level !== level);
    for (const { release } of due) {
      handOn(level);
      release();
    }
  }

  return {
    get requests() {
      return requests;
    },
    get depth() {
      return depth;
    },
    get readUnits() {
      return Math.round(readUnits * 2) / 2;
    },
    begin() {
      const level = answered + 1;
      requests += 1;
      depth = Math.max(depth, level);
      open[level] = (open[level] ?? 0) + 1;
      return async (units) => {
        readUnits += units;
        if (lowest() < level) await new Promise<void>((release) => held.push({ level, release }));
        else handOn(level);
      };
    },
  };
}
