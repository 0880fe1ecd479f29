/** The languages that the web client speaks, and that its pages are announced in; the first is for readers of others. */
export const interfaceLanguages = ['en', 'ru', 'uz', 'fa', 'kk', 'ky', 'tg', 'uz-Cyrl'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
