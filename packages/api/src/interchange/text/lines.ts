/** The line at a place of a text, from 1: lines end with LF, CRLF or a lone CR. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split(/\r\n|[\r\n]/).length;
