import { acceptText, lengthOf } from './text.ts';

/**
 * RFC 3986: an authority, and nothing that only an encoding may hold; letters of every script may stand as they are.
 * The first group is what follows the authority.
 */
const form = /^https:\/\/[^\s/?#\\<>"`@]+((?:[/?#][^\s\\<>"`]*)?)$/iu;

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
  const parts = 'refused' in acceptText(text, 'machine') ? null : form.exec(text);
  if (parts === null) return null;
  const url = URL.parse(text);
  if (url === null || url.host === '') return null;
  const address = `https://${url.host}${parts[1]}`;
  return lengthOf(address) > maxLength ? null : address;
}
