import { spoken } from '../i18n/spoken.ts';
import type { Translation } from './text.ts';

/** Whether a text is Uzbek in the script that a reader of an Uzbek interface did not choose. */
export function isInOtherScript({ language, text }: Pick<Translation, 'language' | 'text'>): boolean {
  const reads = spoken().language;
  if (!language.startsWith('uz') || !reads.startsWith('uz')) return false;
  return (reads === 'uz-Cyrl' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u).test(text);
}
