export { fold } from './fold.ts';
export { interfaceLanguages, type InterfaceLanguage } from './interface.ts';
export { wikiPlain } from './wikitext.ts';
