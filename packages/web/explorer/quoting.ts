/** One word of a POSIX shell: within single quotes nothing has a meaning but the quote. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Returns the text as a template of TypeScript. */
export const template = (text: string): string => `\`${text.replaceAll(/[\\`]|\$(?=\{)|\r/g, escaped)}\``;

// A template reads a carriage return as a line feed.
const escaped = (character: string): string => (character === '\r' ? String.raw`\r` : `\\${character}`);
