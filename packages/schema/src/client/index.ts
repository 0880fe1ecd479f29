export { fold } from './fold.ts';
export { interfaceLanguages, type InterfaceLanguage } from './interface.ts';
export { licenses } from '../model/license.ts';
export { pictureWidths, type PictureWidth } from '../kernel/picture-widths.ts';
export { wikiPlain } from './wikitext.ts';
