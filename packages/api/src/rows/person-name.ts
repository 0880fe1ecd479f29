/**
 * A user name as keys have it. The form of the name itself is the schema's; keys stay as they were first made, so that
 * rows of any age are found.
 */
export function wikiName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/^\s*user:/i, '')
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  const upper = first.toUpperCase();
  // A letter without a single upper-case form stays: ß is not SS in a user name.
  return name !== '' && upper.length === first.length ? upper + name.slice(first.length) : name;
}

/**
 * A name for sorting and finding in sort keys: without case and accents, whatever its script. Stored keys hold it, so
 * it stays as it is; a character that its end would halve, which the store refuses, becomes the sign for a lost one.
 */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 100).toWellFormed();
