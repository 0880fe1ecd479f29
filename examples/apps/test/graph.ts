/** The day of the demo, so that apps show the same of it each day; a Monday. */
export const day = '2027-03-15';

/** When the first sessions of the demo are on. */
export const morning = new Date('2027-03-15T04:10:00Z');

/** When little is left of the demo's program. */
export const evening = new Date('2027-03-16T11:30:00Z');

/** The addresses of servers. */
export interface Graphs {
  /** Everything that `npm start` serves. */
  readonly graph: string;
  /** Lets nobody ask for a minute. */
  readonly busy: string;
  /** Reaches no store. */
  readonly withoutStore: string;
}
