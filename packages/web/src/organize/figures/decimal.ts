/** A number as the API takes it: exact, with a point. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());
