import { languageName } from './language.ts';
import { interfaceLanguage } from './message.ts';

/** “organizer, host and partner” */
export const listOf = (texts: readonly string[]): string => new Intl.ListFormat(interfaceLanguage).format(texts);

export const languageList = (tags: readonly string[]): string => listOf(tags.map(languageName));
