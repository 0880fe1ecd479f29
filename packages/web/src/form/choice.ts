import { fold } from '../search/fold.ts';

/** Something to choose, by its id and its name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is another than that of the page. */
  readonly language?: string;
  readonly description?: string;
}

/** Returns the choices in which every word of the text begins a word, in their order. */
export function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = wordsIn(text);
  return choices.filter(({ label, value, description = '' }) => {
    const offered = [...wordsIn(label), ...wordsIn(description), fold(value)];
    return wanted.every((word) => offered.some((one) => one.startsWith(word)));
  });
}

export const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Returns each choice once. */
export const distinct = (choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ value }, at) => choices.findIndex((one) => one.value === value) === at);

export const sameName = (one: string, other: string): boolean => fold(one) === fold(other);

/** Returns a choice as Codex's menus take it. */
export const menuItem = ({ language, ...choice }: Choice) => ({
  ...choice,
  ...(language !== undefined && { language: { label: language } }),
});
