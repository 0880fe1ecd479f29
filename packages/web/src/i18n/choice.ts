import { canonicalTag, firstOffered } from './languages.ts';

/** Languages that a reader may choose in the menu: that of the interface, and that of texts of the graph. */
type Choice = 'interface' | 'texts';

const keys: Readonly<Record<Choice, string>> = { interface: 'wikicon-language', texts: 'wikicon-texts-language' };

/** The chosen languages of the interface, best first: `?uselang=xx` goes before an earlier choice, as on any wiki. */
const chosenInterface = (): string[] =>
  [new URLSearchParams(location.search).get('uselang'), kept('interface')].filter((tag) => tag !== null);

/** The chosen language of texts, or null: then they follow the interface. */
export const chosenTexts = (): string | null => kept('texts');

/** The language of the interface: the first that is offered of those that were chosen and that the browser reports. */
export const interfaceLanguage = (
  offered: readonly string[],
  chosen = chosenInterface(),
  reported: readonly string[] = navigator.languages,
): string => firstOffered([...chosen, ...reported], offered) ?? 'en';

/** The API takes 20 languages, and some are chosen. */
const maxReported = 15;

/**
 * The languages of texts, best first. The browser may report some that the interface does not speak; they go before
 * the interface's where that was not chosen.
 */
export const textLanguages = (
  spoken: string,
  chosen = [...[chosenTexts()].filter((tag) => tag !== null), ...chosenInterface()],
  reported: readonly string[] = navigator.languages,
): string[] => [
  ...new Set([...chosen, ...reported.slice(0, maxReported), spoken].map(canonicalTag).filter((tag) => tag !== null)),
];

/** Keeps what was chosen, or forgets it, and loads the page anew: every text, date and list then follows. */
export function choose(what: Choice, language: string | null): void {
  const address = new URL(location.href);
  if (what === 'interface') address.searchParams.delete('uselang');
  try {
    if (language === null) localStorage.removeItem(keys[what]);
    else localStorage.setItem(keys[what], language);
  } catch {
    // If a browser keeps nothing, the address does.
    if (what === 'interface' && language !== null) address.searchParams.set('uselang', language);
  }
  history.replaceState(history.state, '', address);
  location.reload();
}

function kept(what: Choice): string | null {
  try {
    return localStorage.getItem(keys[what]);
  } catch {
    return null;
  }
}
