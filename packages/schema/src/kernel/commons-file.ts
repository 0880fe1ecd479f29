import { acceptText } from './text/text.ts';

/** Files of Wikimedia Commons by their names, as MediaWiki writes titles: File:Some picture.jpg is `Some picture.jpg`. */

export const pictureEndings = ['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'tif', 'tiff'] as const;

/** MediaWiki's limit for the names of uploads (MIN_EXTENSION_LENGTH aside). */
const maxBytes = 240;

const ending = new RegExp(`[^.]\\.(?:${pictureEndings.join('|')})$`, 'i');

/** Signs that no title has, and the separators of paths. */
const impossible = /[#<>[\]|{}/\\:]|~~~|%[\da-f]{2}|&[\w#]+;|\uFFFD/iu;

/** The name of a picture in its one form, or in words what is wrong with it. */
export function commonsFileOf(given: string): { readonly file: string } | { readonly wrong: string } {
  const accepted = acceptText(given, 'machine');
  if ('refused' in accepted) return { wrong: accepted.refused };
  const plain = accepted.text
    .replace(/^file:/i, '')
    .replaceAll(/[ _]+/g, ' ')
    .trim()
    .normalize('NFC');
  const first = String.fromCodePoint(plain.codePointAt(0) ?? 0x20);
  const upper = first.toUpperCase();
  const file = upper.length === first.length ? upper + plain.slice(first.length) : plain;
  if (impossible.test(file) || file.startsWith('.'))
    return { wrong: 'It is no name of a file on Commons: none of # < > [ ] | { } / \\ : may stand in it.' };
  if (!ending.test(file))
    return { wrong: `It is no picture: its name ends with none of ${pictureEndings.join(', ')}.` };
  if (new TextEncoder().encode(file).length > maxBytes) return { wrong: `It has more than ${maxBytes} bytes.` };
  return { file };
}

/** As it stands in an address. */
export const commonsTitle = (file: string): string => encodeURIComponent(file.replaceAll(' ', '_'));

/** The page of a file, with its author, its license and its history. */
export const commonsPage = (file: string): string => `https://commons.wikimedia.org/wiki/File:${commonsTitle(file)}`;

const places = [
  /^https:\/\/commons\.(?:m\.)?wikimedia\.org\/wiki\/File:(?<name>[^/?#]+)$/i,
  /^https:\/\/upload\.wikimedia\.org\/wikipedia\/commons\/(?:thumb\/)?[\da-f]\/[\da-f]{2}\/(?<name>[^/?#]+)(?:\/[^/?#]+)?$/i,
];

/** Finds the picture of Commons that an address leads to; null where it leads elsewhere. */
export function commonsFileAt(address: string | null | undefined): string | null {
  for (const place of address ? places : []) {
    const name = place.exec(address!)?.groups?.['name'];
    const found = name === undefined ? null : commonsFileOf(decoded(name));
    if (found !== null && 'file' in found) return found.file;
  }
  return null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
