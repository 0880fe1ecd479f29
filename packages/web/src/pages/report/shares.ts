import type { Text } from '../../text/text.ts';

/** One of several numbers that stand together. */
export interface Part {
  readonly key: string;
  readonly label: string | Text;
  /** Null where the part is named without a number. */
  readonly number: number | null;
  /** The number as it is written. */
  readonly text: string;
}

/** The length of the bar of a number, and its part of the whole. */
interface Share {
  /** From 0 to 1, the largest of them being 1. */
  readonly size: number;
  /** From 0 to 1; null where the whole is not known. */
  readonly share: number | null;
}

/** Bars and shares of numbers, with the whole being that of `wholeOf` unless they overlap. */
export function shares(numbers: readonly (number | null)[], whole: number | null): Share[] {
  const largest = Math.max(0, ...numbers.map((number) => number ?? 0));
  return numbers.map((number) => ({
    size: largest === 0 ? 0 : Math.max(0, number ?? 0) / largest,
    share: number === null || !whole ? null : number / whole,
  }));
}

/** The sum; null where a number is missing, or less than nothing, so that there is no whole to be a part of. */
export const wholeOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((sum, number) => (sum === null || number === null || number < 0 ? null : sum + number), 0);
