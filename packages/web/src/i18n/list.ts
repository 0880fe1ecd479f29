import { interfaceLanguage } from './message.ts';

/** “organizer, host and partner” */
export const listOf = (texts: readonly string[]): string => new Intl.ListFormat(interfaceLanguage).format(texts);
