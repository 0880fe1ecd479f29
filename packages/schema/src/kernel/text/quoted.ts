import { cut, isVisible, lengthOf, mendText } from './text.ts';

/** A value in a message about it: on one line, without what cannot be seen, and cut at so many characters. */
export function quoted(value: string, most = 80): string {
  const line = mendText(cut(value, 4 * most), 'line');
  const plain = isVisible(line) ? line : '';
  return `“${lengthOf(plain) <= most ? plain : `${cut(plain, most - 1)}…`}”`;
}
