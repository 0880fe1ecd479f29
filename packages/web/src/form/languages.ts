import { languageName } from '../i18n/language.ts';
import { canonicalTag } from '../i18n/languages.ts';
import type { Choice } from './choice.ts';

/** Offered by name, after those of the conference; whoever needs another one writes its tag. */
const usual =
  'en ru uz-Latn uz-Cyrl kk ky tg tk kaa az tt ba ug mn fa ps ur hi bn ne ta te ml ar he tr hy ka uk be pl cs sk hu ro bg ' +
  'sr-Cyrl sr-Latn hr sl mk sq el it es ca eu gl pt fr de nl da sv nb fi et lv lt sw ha yo ig am zh-Hans zh-Hant yue ja ' +
  'ko id ms vi th my km lo fil eo';

/** A language of two or three letters with what follows it: longer ones are no languages, and words look like them. */
const tagForm = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The tag in its usual form; null for what is none. */
export function tagOf(text: string): string | null {
  return tagForm.test(text.trim()) ? canonicalTag(text.trim()) : null;
}

export const languageChoice = (tag: string): Choice => ({ value: tag, label: languageName(tag), description: tag });

/** @param first those that are likely here */
export const languageChoices = (first: readonly string[]): readonly Choice[] =>
  [...new Set([...first, ...usual.split(' ')])].map(languageChoice);
