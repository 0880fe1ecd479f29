import { defaultPageSize, maxPageSize, type PageArguments } from '../kernel/page.ts';

/** The estimate of a query's cost before it runs: about one for each row that it reads or object that it shows. */
interface Estimate {
  readonly field: number;
  readonly multiplier: number;
}

/** The cost of reading a whole range of a conference, such as its people, however small the page of it. */
const rangeCost = 100;

/** A list that seldom has more than two entries, such as the topics of a session. */
export const fewComplexity: Estimate = { field: 1, multiplier: 2 };

/** The sessions that a whole program is taken to have. */
const programSize = 100;

/** A page: its rows, and for each of them what is asked of it. */
export function pageComplexity({ first, last }: PageArguments): Estimate {
  // A page that is too large is refused with its own rule, not as a query that is too complex.
  const size = Math.min(Math.max(1, first ?? last ?? defaultPageSize), maxPageSize);
  return { field: size, multiplier: size };
}

/** A page of a list that is read as a whole: one range, or several. */
export const rangesComplexity =
  (count: number) =>
  (page: PageArguments): Estimate => {
    const { field, multiplier } = pageComplexity(page);
    return { field: field + count * rangeCost, multiplier };
  };

export const rangeComplexity = rangesComplexity(1);

export const programComplexity: Estimate = { field: programSize + rangeCost, multiplier: programSize };

/** Nodes by their ids: one read each. */
export const idsComplexity = (ids: readonly unknown[]): Estimate => ({
  field: Math.max(1, ids.length),
  multiplier: Math.max(1, ids.length),
});

/**
 * What is counted of a list. The plugin takes it for a part of each entry of the page, so it is taken to be small.
 *
 * @param read what is read for it besides the page
 */
export const facetComplexity = (read: 'NOTHING' | 'CONFERENCES'): Estimate => ({
  field: read === 'NOTHING' ? 1 : rangeCost,
  multiplier: 1,
});

export const valuesComplexity: Estimate = { field: 2, multiplier: 4 };

/** The same values in one text. */
export const tableComplexity: Estimate = { field: 10, multiplier: 1 };
