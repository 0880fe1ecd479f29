import { degree, type Person, type Tie } from './graph.ts';

export type Column = 'name' | Tie | 'all';

export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** People in another order. By name they come from the server, which knows the alphabets that browsers do not. */
export function sorted(people: readonly Person[], { column, isDescending }: Order): readonly Person[] {
  if (column === 'name') return isDescending ? people.toReversed() : people;
  const count = column === 'all' ? degree : ({ tied }: Person) => tied[column].length;
  // With equal numbers, the name decides, whichever way the numbers go.
  return people.toSorted((one, other) => (count(one) - count(other)) * (isDescending ? -1 : 1));
}

/** Returns the order after a column was chosen: reversed, or, for another column of numbers, the most first. */
export const chosen = (column: Column, before: Order): Order => ({
  column,
  isDescending: column === before.column ? !before.isDescending : column !== 'name',
});
