import { directionOf, sameLanguage, suits, type LanguageTag, type Localized, type TextDirection } from './tags.ts';

export interface Translation {
  readonly text: string;
  readonly language: LanguageTag;
  readonly direction: TextDirection;
}

export interface PickedText extends Translation {
  readonly isFallback: boolean;
  readonly all: Localized;
}

/**
 * Picks the language that suits the reader best: their first wish that the text can meet; else
 * their first language in another script; else the first language of the text.
 */
export function pick(all: Localized, wishes: readonly LanguageTag[]): PickedText {
  const offered = Object.keys(all);
  const met = meetFirst(wishes, offered);
  const language = met ?? neighbour(wishes, offered) ?? offered[0]!;
  return { ...translation(all, language), isFallback: met === undefined && wishes.length > 0, all };
}

export const translations = ({ all }: PickedText): Translation[] =>
  Object.keys(all).map((language) => translation(all, language));

const translation = (all: Localized, language: LanguageTag): Translation => ({
  text: all[language]!,
  language,
  direction: directionOf(language),
});

function meetFirst(wishes: readonly LanguageTag[], offered: readonly LanguageTag[]): LanguageTag | undefined {
  for (const wish of wishes) {
    let best: LanguageTag | undefined;
    let score = 0;
    for (const tag of offered) {
      const fit = suits(wish, tag);
      if (fit > score) [best, score] = [tag, fit];
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

const neighbour = (wishes: readonly LanguageTag[], offered: readonly LanguageTag[]): LanguageTag | undefined =>
  wishes.flatMap((wish) => offered.filter((tag) => sameLanguage(wish, tag)))[0];
