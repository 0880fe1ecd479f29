import { languageName } from '../i18n/language.ts';
import { canonicalTag } from '../i18n/languages.ts';
import type { Choice } from './choice.ts';

/** The languages offered by name, after those of the conference; any other one is entered by its tag. */
const usual =
  'en ru uz-Latn uz-Cyrl kk ky tg tk kaa az tt ba ug mn fa ps ur hi bn ne ta te ml ar he tr hy ka uk be pl cs sk hu ro bg ' +
  'sr-Cyrl sr-Latn hr sl mk sq el it es ca eu gl pt fr de nl da sv nb fi et lv lt sw ha yo ig am zh-Hans zh-Hant yue ja ' +
  'ko id ms vi th my km lo fil eo';

/** The form of a tag: two or three letters and what follows. Longer ones are no languages, and words look like them. */
const tagForm = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** Returns the tag in its usual form; null where the text is no tag. */
export function tagOf(text: string): string | null {
  return tagForm.test(text.trim()) ? canonicalTag(text.trim()) : null;
}

export const languageChoice = (tag: string): Choice => ({ value: tag, label: languageName(tag), description: tag });

/** @param first those that are likely here */
export const languageChoices = (first: readonly string[]): readonly Choice[] =>
  [...new Set([...first, ...usual.split(' ')])].map(languageChoice);
