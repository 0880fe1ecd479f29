/** A count as a number field holds it: empty where it is not known. */
export type Count = number | '';

export const countInput = (count: Count): number | null => (count === '' ? null : Math.round(count));

export const countLines = (count: Count): readonly string[] => (count === '' ? [] : [String(count)]);
