import { message, type MessageKey } from '../../i18n/message.ts';
import type { Preview } from './query.ts';

type Moved = NonNullable<Preview['moved'][number]['node']>;

const fields: Readonly<Record<string, MessageKey>> = {
  username: 'person-username',
  about: 'merge-about',
  languages: 'merge-languages',
  affiliations: 'merge-affiliations',
};

/** Fields of a profile, in words. */
export const fieldNames = (names: readonly string[]): string =>
  names.map((name) => (fields[name] === undefined ? name : message(fields[name]))).join(', ');

const kinds: Readonly<Record<string, MessageKey>> = {
  Credit: 'merge-credit',
  Statement: 'merge-statement',
  MediaFile: 'merge-file',
};

/** Returns how a node that names somebody is called. */
export function nameOf(node: Moved): string {
  if ('title' in node) return node.title.text;
  if ('name' in node) return node.name.text;
  if ('milestone' in node) return node.milestone.text;
  return message(kinds[node.__typename] ?? 'merge-something');
}
