/** What `extensions.cost` tells of an answer. */
export interface Cost {
  readonly complexity: number;
  /** The complexity over which a query is refused. */
  readonly limit: number;
  readonly requests: number;
  /** The longest chain of requests of which each waits for the one before. */
  readonly depth: number;
  readonly readUnits: number;
}

/** All of a cost in words. */
export const inFull = ({ complexity, limit, requests, ...cost }: Cost): string =>
  [`Complexity ${number(complexity)} of ${number(limit)}`, counted(requests, 'request'), ...waited(cost)].join(' · ');

/** What a cost comes down to for whoever waits, and for the store. */
export const shortly = (cost: Cost): string => waited(cost).join(' · ');

const waited = ({ depth, readUnits }: Pick<Cost, 'depth' | 'readUnits'>): readonly string[] => [
  counted(depth, 'round trip'),
  counted(readUnits, 'read unit'),
];

const { format: number } = new Intl.NumberFormat('en');
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
