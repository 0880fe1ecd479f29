import { interfaceLanguage } from './message.ts';

const names = new Intl.DisplayNames([interfaceLanguage], { type: 'region' });

export const countryName = (code: string): string => names.of(code) ?? code;
