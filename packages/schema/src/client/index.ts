export { fold } from './fold.ts';
export { interfaceLanguages, type InterfaceLanguage } from './interface.ts';
export { wikiPlain } from './wikitext.ts';
export { licenses } from '../model/license.ts';
