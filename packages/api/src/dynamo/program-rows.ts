import type { Range } from './range.ts';
import type { Row } from './row.ts';
import { versionsOfRange } from './versioned.ts';

/** The rows that a program is answered with, as they were under one version of their conference. */
export interface ProgramRows {
  /** The row by which the conference was found. */
  readonly address: Row;
  /** All rows of the ranges below. */
  readonly rows: readonly Row[];
}

/** The ranges of a conference that its program is made of: what sessions name, and sessions. */
export const programPrefixes = ['A#', 'SES#'] as const;

/** An index partition of one conference is named for it, and for the sort keys of its rows: `CON#c#SES`. */
export const isOwnIndex = (range: Range): boolean => range.index === true && versionsOfRange(range) !== null;

/** The range of the conference's own partition in which all rows of a range of its index stand. */
export const baseOf = ({ partition }: Range): Range => {
  const at = partition.lastIndexOf('#');
  return { partition: partition.slice(0, at), prefix: `${partition.slice(at + 1)}#` };
};

/** Whether all rows of a range are among those of a program. */
export function isOfProgram(range: Range): boolean {
  if (versionsOfRange(range) === null) return false;
  const { prefix = '' } = isOwnIndex(range) ? baseOf(range) : range;
  return programPrefixes.some((one) => prefix.startsWith(one));
}
