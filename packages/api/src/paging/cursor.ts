import { createHmac, timingSafeEqual } from 'node:crypto';

/** A place in a list: the values that the list is ordered by, of the entry that the cursor was given out for. */
export type Position = readonly (string | number)[];

export interface Cursors {
  /** `list` names the list with its owner and its conditions: a cursor of another list does not open. */
  seal(list: string, position: Position): string;
  /** @returns null for a text that this service did not seal for this list. */
  open(list: string, cursor: string): Position | null;
}

const macLength = 16;
/** The longest title, of 300 letters of four bytes each, fits with an id. */
const maxLength = 2_000;

export function createCursors(key: string): Cursors {
  const sign = (list: string, body: string): string =>
    createHmac('sha256', key).update(`${list}\n${body}`).digest().subarray(0, macLength).toString('base64url');

  return {
    seal(list, position) {
      const body = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${sign(list, body)}.${body}`;
    },
    open(list, cursor) {
      const [mac = '', body, ...rest] = cursor.length > maxLength ? [] : cursor.split('.');
      if (body === undefined || rest.length > 0) return null;
      // Compared as text: the last letter of base64 has bits that its bytes do not.
      const [given, right] = [Buffer.from(mac), Buffer.from(sign(list, body))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Position;
    },
  };
}
