/** A wiki user name as MediaWiki writes it: `User:` left out, underscores as spaces, the first letter upper case. */
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

/** A name for sorting and finding in sort keys: without case and accents, whatever its script. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 100);
