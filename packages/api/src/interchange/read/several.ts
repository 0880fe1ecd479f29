/** Line breaks and semicolons, which are in no name; and commas of lists in Chinese and Japanese. */
const strong = '\n;；؛、';
const commas = ',，،';

/** Full brackets are those of Chinese and Japanese. */
const [opening, closing] = ['(（', ')）'];

/** The parts of a cell between separators outside of brackets: “Name (Affiliation, City)” is one. */
function outside(cell: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let end = cell.length;
  let isWithin = false;
  // From its end: an opening bracket that nothing closes holds nothing together.
  for (let at = cell.length - 1; at >= 0; at -= 1) {
    const sign = cell[at]!;
    if (closing.includes(sign)) isWithin = true;
    else if (opening.includes(sign)) isWithin = false;
    else if (!isWithin && separators.includes(sign)) {
      parts.push(cell.slice(at + 1, end));
      end = at;
    }
  }
  return [...parts, cell.slice(0, end)].toReversed();
}

const filled = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');

/**
 * Returns the values of a cell that holds several: between line breaks or semicolons where there are any, else between
 * commas.
 *
 * @param separator what is between them, where it is known
 */
export function severalOf(cell: string, separator: string | null): readonly string[] {
  if (separator !== null) return filled(cell.split(separator));
  const parts = outside(cell, strong);
  return filled(parts.length > 1 ? parts : outside(cell, commas));
}

/**
 * Returns the people of a cell. A comma may stand within a name (“Surname, Name”), so it divides names only where each
 * part is a full name by itself.
 *
 * @param say is called where commas were left in a name
 */
export function peopleOf(cell: string, separator: string | null, say: (name: string) => void): readonly string[] {
  const several = severalOf(cell, separator);
  const isSure = separator !== null || outside(cell, strong).length > 1;
  if (isSure || several.length < 2 || several.every(isFullName)) return several;
  const whole = cell.trim();
  say(whole);
  return [whole];
}

/** Two words, or a name in a script that puts no spaces between the parts of names. */
const isFullName = (name: string): boolean =>
  /\S\s+\S/u.test(name) ||
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,}$/u.test(name);
