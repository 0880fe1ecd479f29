import { textClasses, type TextClass, type TextKind, type Treatment } from './classes.ts';

/** The one door for text: whatever is written goes through here, from the API and from files alike. */

/** A text as it is stored, or what keeps it out, in words. */
export type Accepted = { readonly text: string } | { readonly refused: string };

/** @returns the text in its accepted form, which is accepted again as it is */
export function acceptText(text: string, kind: TextKind): Accepted {
  const outer = text.trim();
  for (const one of textClasses) {
    const found = one.becomes[kind] === 'refused' ? firstOf(one, outer) : undefined;
    if (found !== undefined) return { refused: `It holds ${one.name} (${nameOf(found)}).` };
  }
  return { text: formed(outer, kind) };
}

/** The same for a file: characters that keep a text out are left out of it, for a file is not written for us. */
export const mendText = (text: string, kind: TextKind): string =>
  formed(text.toWellFormed(), kind, { ...replacements, refused: '' });

/** Checks whether there is something to see: a letter, a sign or a picture, not only characters without a shape. */
export const isVisible = (text: string): boolean =>
  /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** The number of characters of a text: code points, so that every script has the same room. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/** The first characters of a text, none of them cut in two. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('');

type Replacements = Readonly<Partial<Record<Treatment, string>>>;

const replacements: Replacements = { stripped: '', space: ' ', 'line feed': '\n' };

/** Repeats until nothing changes: one removal may bring together characters that the next one would remove. */
function formed(text: string, kind: TextKind, by = replacements): string {
  let now = text;
  for (let before = ''; before !== now;) {
    before = now;
    for (const { pattern, becomes } of textClasses) {
      const replacement = by[becomes[kind]];
      if (replacement !== undefined) now = now.replace(pattern, spared(replacement));
    }
    now = now.normalize('NFC').trim();
    if (kind === 'line' || kind === 'userName') now = now.replaceAll(/ {2,}/g, ' ');
  }
  return now;
}

const spared =
  (replacement: string) =>
  (_found: string, kept: unknown): string =>
    typeof kept === 'string' ? kept : replacement;

function firstOf({ pattern }: TextClass, text: string): string | undefined {
  for (const [found, kept] of text.matchAll(pattern)) if (kept === undefined) return found;
  return undefined;
}

/** U+200E */
const nameOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
