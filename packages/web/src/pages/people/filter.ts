import { fold } from '../../search/fold.ts';

/** Returns the check that some texts have every word that somebody typed, however both are written. */
export function finder(typed: string): (texts: readonly (string | null)[]) => boolean {
  const words = plain(typed).split(' ').filter(Boolean);
  return (texts) => {
    const text = plain(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Addresses of wikis write the spaces of a user name as underscores. */
const plain = (text: string): string => fold(text.replaceAll('_', ' '));
