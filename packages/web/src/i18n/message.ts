import { render, type Parameter } from './render.ts';
import { inEnglish, spoken, type MessageKey } from './spoken.ts';

export type { MessageKey } from './spoken.ts';

/** A string of the interface, with $1, $2… replaced by the parameters. Numbers are given as numbers. */
export function message(key: MessageKey, ...parameters: readonly Parameter[]): string {
  const { messages, locale } = spoken();
  const text = messages[key];
  try {
    if (text !== undefined) return render(text, parameters, locale);
  } catch {
    // A translation that is malformed must not take the page with it.
  }
  return render(inEnglish.messages[key] ?? key, parameters, inEnglish.locale);
}
