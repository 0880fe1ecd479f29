import en from '../../i18n/en.json' with { type: 'json' };
import type { Locale } from './locale.ts';
import english from './locales/en.json' with { type: 'json' };

export type MessageKey = Exclude<keyof typeof en, '@metadata'>;
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

/** A language of the interface with all that it takes to speak it. */
export interface Spoken {
  readonly language: string;
  readonly messages: Messages;
  readonly locale: Locale;
}

/** English comes with the code, and stands in where another language lacks a message or did not arrive. */
export const inEnglish: Spoken = { language: 'en', messages: en, locale: english as Locale };

const messageFiles = import.meta.glob<Messages>(['../../i18n/*.json', '!**/{en,qqq}.json'], { import: 'default' });
const localeFiles = import.meta.glob<Locale>(['./locales/*.json', '!**/en.json'], { import: 'default' });

/** A language of the interface is one that has a file. Files have names in lower case, as translatewiki wants them. */
export const interfaceLanguages: readonly string[] = [
  'en',
  ...Object.keys(messageFiles).map((path) => Intl.getCanonicalLocales(/([\w-]+)\.json$/.exec(path)?.[1])[0]!),
];

let current = inEnglish;

/** The language that the page speaks now. */
export const spoken = (): Spoken => current;

/** Makes the page speak this, from its next message on. */
export const speakAs = (spoken: Spoken): void => void (current = spoken);

/** Makes the page speak a language of the interface; English where that does not arrive. */
export async function speak(language: string): Promise<void> {
  const file = `${language.toLowerCase()}.json`;
  try {
    const [messages, locale] = await Promise.all([
      messageFiles[`../../i18n/${file}`]?.(),
      localeFiles[`./locales/${file}`]?.(),
    ]);
    speakAs(messages && locale ? { language, messages, locale } : inEnglish);
  } catch {
    speakAs(inEnglish);
  }
}
