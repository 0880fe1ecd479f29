/** What one request of the API costs the store. */
export interface Cost {
  readonly requests: number;
  /** The longest chain of store requests that waited for one another; retries do not count. */
  readonly depth: number;
  readonly readUnits: number;
}

export interface Meter extends Cost {
  /** Call when a store request begins; call what it returns, with the units, when the answer is there. */
  begin(): (readUnits: number) => void;
}

/** A store request waits for the deepest that had answered when it began. */
export function createMeter(): Meter {
  let requests = 0;
  let depth = 0;
  let answered = 0;
  let readUnits = 0;
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
      return (units) => {
        answered = Math.max(answered, level);
        readUnits += units;
      };
    },
  };
}
