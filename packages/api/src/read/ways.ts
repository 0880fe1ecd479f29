import type { Id, PersonId } from '@wikicon/schema';

/** Somebody's ties, by whom they lead to: the things that tie them, the newest first. */
export type Ties = ReadonlyMap<Id, readonly Id[]>;

export interface Seen {
  readonly ties: Ties;
  /** The people who had a part in each thing, when it was indexed. */
  readonly people: ReadonlyMap<Id, readonly PersonId[]>;
  /** False when there are more than were read. */
  readonly isWhole: boolean;
}

/** One end, with those whom it is tied to, and whom these are tied to. */
export interface Side {
  readonly end: Id;
  readonly near: Seen;
  readonly far: ReadonlyMap<Id, Seen>;
}

export interface Step {
  readonly from: Id;
  readonly to: Id;
  readonly by: readonly Id[];
}

export type Way = readonly Step[];

/** Things that are told of a step. */
const maxTogether = 3;

/** All shortest ways that the known ties make, of at most four steps. */
export function waysBetween([one, other]: readonly [Side, Side]): Way[] {
  const direct = one.near.ties.get(other.end) ?? other.near.ties.get(one.end);
  if (direct !== undefined) return [[step(one.end, other.end, direct)]];
  const two = [...one.near.ties].flatMap(([middle, by]): Way[] => {
    const onward = other.near.ties.get(middle);
    return onward === undefined ? [] : [[step(one.end, middle, by), step(middle, other.end, onward)]];
  });
  if (two.length > 0) return ordered(two);
  const three = [...one.near.ties].flatMap(([a, first]): Way[] =>
    [...other.near.ties].flatMap(([b, last]): Way[] => {
      const middle = one.far.get(a)?.ties.get(b) ?? other.far.get(b)?.ties.get(a);
      return middle === undefined || a === other.end || b === one.end
        ? []
        : [[step(one.end, a, first), step(a, b, middle), step(b, other.end, last)]];
    }),
  );
  if (three.length > 0) return ordered(three);
  const four = [...one.far].flatMap(([a, farther]): Way[] =>
    [...farther.ties].flatMap(([middle, second]): Way[] =>
      [...other.far].flatMap(([b, onward]): Way[] => {
        const third = onward.ties.get(middle);
        return third === undefined || middle === one.end || middle === other.end
          ? []
          : [
              [
                step(one.end, a, one.near.ties.get(a)!),
                step(a, middle, second),
                step(middle, b, third),
                step(b, other.end, other.near.ties.get(b)!),
              ],
            ];
      }),
    ),
  );
  return ordered(four);
}

const step = (from: Id, to: Id, by: readonly Id[]): Step => ({ from, to, by: by.slice(0, maxTogether) });

/** Ways over those who did the most together first. */
const ordered = (ways: Way[]): Way[] => {
  const weight = (way: Way): number => way.reduce((sum, { by }) => sum + by.length, 0);
  const name = (way: Way): string => way.map(({ to }) => to).join();
  return ways.toSorted((one, other) => weight(other) - weight(one) || (name(one) < name(other) ? -1 : 1));
};
