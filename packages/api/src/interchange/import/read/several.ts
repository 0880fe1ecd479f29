/** Line breaks and semicolons, which are in no name; and commas of lists in Chinese and Japanese. */
const strong = outside(String.raw`[\n;；؛、]`);
const commas = outside('[,，،]');

/** Outside of brackets: “Name (Affiliation, City)” is one. */
function outside(separators: string): RegExp {
  return new RegExp(`${separators}(?![^()]*\\))`, 'u');
}

const partsOf = (cell: string, separator: RegExp | string): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Returns the values of a cell that holds several: between line breaks or semicolons where there are any, else between
 * commas.
 *
 * @param separator what is between them, where it is known
 */
export function severalOf(cell: string, separator: string | null): readonly string[] {
  if (separator !== null) return partsOf(cell, separator);
  return partsOf(cell, strong.test(cell) ? strong : commas);
}

/**
 * Returns the people of a cell. A comma may stand within a name (“Surname, Name”), so it divides names only where each
 * part is a full name by itself.
 *
 * @param say is called where commas were left in a name
 */
export function peopleOf(cell: string, separator: string | null, say: (name: string) => void): readonly string[] {
  const several = severalOf(cell, separator);
  if (separator !== null || strong.test(cell) || several.length < 2 || several.every(isFullName)) return several;
  const whole = cell.trim();
  say(whole);
  return [whole];
}

/** Two words, or a name in a script that puts no spaces between the parts of names. */
const isFullName = (name: string): boolean =>
  /\S\s+\S/u.test(name) ||
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,}$/u.test(name);
