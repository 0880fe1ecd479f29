import en from '../../i18n/en.json' with { type: 'json' };

export type MessageKey = Exclude<keyof typeof en, '@metadata'>;

/** The language of the interface, and of the dates and names of languages in it. */
export const interfaceLanguage = 'en';

/** A string of the interface, with $1, $2… replaced by the parameters. */
export const message = (key: MessageKey, ...parameters: readonly (string | number)[]): string =>
  en[key].replace(/\$(\d)/g, (placeholder, number) => String(parameters[Number(number) - 1] ?? placeholder));
