import { acceptText, lengthOf } from './text.ts';

/** RFC 3986: an authority, and nothing that only an encoding may hold; letters of every script may stand as they are. */
const form = /^https:\/\/(?<authority>[^\s/?#\\<>"`@]+)(?<rest>(?:[/?#][^\s\\<>"`]*)?)$/iu;

const maxLength = 2_000;

/**
 * An absolute https address with a host and without user information (RFC 3986 3.2.1), in its accepted form: scheme and
 * host in the one form that the URL standard gives them (lower case, Punycode), the rest letter by letter as it was
 * given. Parsers of the URL standard mend much, as a missing host or a tab inside; such addresses lead elsewhere than
 * they seem to and are none here.
 *
 * @returns null for what is none
 */
export function webAddress(text: string): string | null {
  const accepted = acceptText(text, 'machine');
  const parts = 'text' in accepted && accepted.text === text ? form.exec(text) : null;
  if (parts === null) return null;
  const url = URL.parse(text);
  if (url === null || url.host === '') return null;
  const address = `https://${url.host}${parts.groups!['rest']}`;
  return lengthOf(address) > maxLength ? null : address;
}
