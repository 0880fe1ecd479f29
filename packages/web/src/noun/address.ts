import slugify from '@sindresorhus/slugify';
import type { Entry } from '../form/localized.ts';

/** Letters of Central Asia that the library leaves out, and apostrophes, which part no words. */
const letters: readonly (readonly [from: string, to: string])[] = [
  ...Array.from('ғқҳңўұүөәһӣӯҷқіҥ', (letter, at) => [letter, 'gqhnouuoahiujqin'[at]!] as const),
  ...Array.from("'’‘ʻʼ‛`", (mark) => [mark, ''] as const),
];

const longest = 90;

/** An address made of the first name that has letters for one; empty where none has. */
export function addressOf(names: readonly Entry[]): string {
  const found = names.map(({ text }) =>
    slugify(text.toLowerCase(), { decamelize: false, customReplacements: letters.map(([from, to]) => [from, to]) }),
  );
  return (found.find((slug) => slug !== '') ?? '').slice(0, longest).replace(/-+$/, '');
}
