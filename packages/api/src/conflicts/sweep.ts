/** A half-open stretch of time: what ends when another begins does not overlap it. */
export interface Interval {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * Every pair that overlaps, the one that begins first leading. The work grows with the pairs that are found and with
 * sorting, not with the pairs that there could be.
 */
export function* overlaps<Of extends Interval>(intervals: readonly Of[]): Generator<readonly [Of, Of]> {
  let open: Of[] = [];
  for (const next of intervals.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    open = open.filter(({ to }) => to > next.from);
    for (const earlier of open) yield [earlier, next];
    if (next.to > next.from) open.push(next);
  }
}
