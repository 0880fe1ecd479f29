/** Something to choose, by its id and its name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is another than that of the page. */
  readonly language?: { readonly label: string };
  readonly description?: string;
}

/** As it is compared: without case and accents, and with one kind of apostrophe. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’ʻʼ`´]/g, "'")
    .toLowerCase();

/** Those in which every word of the text begins a word, in their order. */
export function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = words(text);
  return choices.filter(({ label, value, description = '' }) => {
    const offered = [...words(label), ...words(description), folded(value)];
    return wanted.every((word) => offered.some((one) => one.startsWith(word)));
  });
}

const words = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);

export const sameName = (one: string, other: string): boolean => folded(one.trim()) === folded(other.trim());
