/** A half-open stretch of time: one that ends when another begins does not overlap it. */
export interface Interval {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * Every pair that overlaps, the one that begins first leading. The work grows with the pairs that are found and with
 * sorting, not with the pairs that there could be: whatever is still open when another begins is a pair with it, and
 * what has ended is left behind once.
 */
export function* overlaps<Of extends Interval>(intervals: readonly Of[]): Generator<readonly [Of, Of]> {
  let open: Of[] = [];
  for (const next of intervals.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    open = open.filter(({ to }) => to > next.from);
    for (const earlier of open) yield [earlier, next];
    open.push(next);
  }
}

/** Every pair of which the second begins when the first has ended, and less than so many milliseconds later. */
export function* successors<Of extends Interval>(
  intervals: readonly Of[],
  within: number,
): Generator<readonly [Of, Of]> {
  const starts = intervals.toSorted((one, other) => one.from - other.from);
  let next = 0;
  for (const ended of intervals.toSorted((one, other) => one.to - other.to)) {
    while (next < starts.length && starts[next]!.from < ended.to) next += 1;
    for (let at = next; at < starts.length && starts[at]!.from < ended.to + within; at += 1) yield [ended, starts[at]!];
  }
}
