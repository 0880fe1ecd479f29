/** A table of these rows. */
export const table = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;
