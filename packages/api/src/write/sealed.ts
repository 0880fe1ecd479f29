import type { Viewer } from '../authority/viewer.ts';
import type { Cursors } from '../paging/cursor.ts';

type Writer = Pick<Viewer, 'person'>;

const listOf = ({ person }: Writer): string => `changes of ${person}`;

/** Its writer takes a change back by a sealed text, which is worth nothing to anybody else. */
export const sealed = (cursors: Cursors, writer: Writer, entry: string | null): string | null =>
  entry && cursors.seal(listOf(writer), [entry]);

/** @returns the id of the entry of the log, or null for a text that was not sealed for this writer */
export function opened(cursors: Cursors, writer: Writer, change: string): string | null {
  const [entry] = cursors.open(listOf(writer), change) ?? [];
  return typeof entry === 'string' ? entry : null;
}
