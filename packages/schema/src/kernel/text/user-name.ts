import { acceptText, isVisible, lengthOf } from './text.ts';

/**
 * Wiki user names as MediaWiki has them: the rules of its titles (MediaWikiTitleCodec), of its user names
 * (UserNameUtils::isValid) and, for names that are written here, of those that can be registered.
 */

/** The room in MediaWiki's titles and its list of names: 255 bytes; Wikimedia registers up to 85 characters. */
const maxBytes = 255;
export const maxUserName = 85;

export type UserName =
  | { readonly name: string }
  | { readonly rule: 'MALFORMED' | 'TOO_SMALL' | 'TOO_LARGE'; readonly message: string };

/** Patterns that no name written here may match, each with the words for it. */
const impossible: readonly (readonly [RegExp, string])[] = [
  [/[#<>[\]|{}/@:]/, 'It is not a user name: none of # < > [ ] | { } / @ : may stand in it.'],
  [/^\.{1,2}$/, 'It is not a user name: . and .. are places in an address.'],
  [/~~~/, 'It is not a user name: ~~~ signs a text.'],
  [/%[\da-f]{2}/i, 'It is not a user name: % before two digits encodes a letter.'],
  [
    /&(?:[a-z\d\u0080-\u{10FFFF}]+|#\d+|#x[\da-f]+);/iu,
    'It is not a user name: & before a name and ; stands for a letter.',
  ],
  [/^(?:\d{1,3}\.){3}(?:\d{1,3}|xxx)$/i, 'It is not a user name: it is an IP address.'],
  [/\uFFFD/, 'It is not a user name: it holds the sign for a letter that was lost.'],
];

/** Checks a name that is to be written. */
export function userNameOf(text: string): UserName {
  const accepted = acceptText(text, 'userName');
  if ('refused' in accepted) return { rule: 'MALFORMED', message: accepted.refused };
  const name = titled(accepted.text);
  if (!isVisible(name)) return { rule: 'TOO_SMALL', message: 'It has nothing to see.' };
  const [, message] = impossible.find(([pattern]) => pattern.test(name)) ?? [];
  if (message !== undefined) return { rule: 'MALFORMED', message };
  if (lengthOf(name) > maxUserName || bytesOf(name) > maxBytes)
    return { rule: 'TOO_LARGE', message: `It has at most ${maxUserName} characters and ${maxBytes} bytes.` };
  return { name };
}

/**
 * Finds the name that a text stands for, with `User:` before it or without: names that Wikimedia gave out long ago need
 * not be such as can be registered today.
 *
 * @returns null for a text that no user name can be
 */
export function knownUserName(text: string): string | null {
  const accepted = acceptText(text, 'userName');
  if ('refused' in accepted) return null;
  const name = titled(accepted.text.replace(/^user:/i, ''));
  return isVisible(name) && bytesOf(name) <= maxBytes ? name : null;
}

/** Underscores are spaces, and the first letter is upper case. */
function titled(text: string): string {
  const name = text.replaceAll(/[ _]+/g, ' ').trim();
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  const upper = first.toUpperCase();
  // ß is not SS in a user name, and Georgian names have no capitals: Wikimedia sets both so.
  const stays = upper.length !== first.length || /\p{Script=Georgian}/u.test(first);
  return name === '' || stays ? name : upper + name.slice(first.length);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
