/** The languages that the web client speaks; the first is for readers of any other. */
export const interfaceLanguages = ['en', 'ru', 'uz', 'fa'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
