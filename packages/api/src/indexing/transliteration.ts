/**
 * One spelling for words that Uzbek, Russian, Kazakh, Kyrgyz and Tajik write in Latin and in Cyrillic letters, as
 * readers type them: й is y or i, х is kh, x or h, ж is zh or j, қ is q or k. What differs only in that is found alike;
 * what a text says exactly comes first (read/search). The letters are those of ISO 9, GOST 7.79 and the Uzbek alphabet
 * of 1995, joined where these disagree.
 */
const cyrillic =
  'аa әa бb вv гg ғg ґg дd еe єe жj җj ҷj зz иi йi іi їi ӣi кk қk лl мm нn ңn оo өo ўo пp рr сs тt уu үu ұu ӯu фf хh ҳh һh ыi эe ёio цts чch шsh щsh ъ ь юiu яia';

/** Latin letters whose sign folding would take away, though they stand for another letter. */
const latin = 'şsh șsh šsh çch čch žj əa';

const letters = new Map(`${cyrillic} ${latin}`.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

/** Runs on composed small letters, before folding takes their signs away. */
export const inLatin = (text: string): string => Array.from(text, (letter) => letters.get(letter) ?? letter).join('');

/** The rules that make one skeleton of several spellings, in their order. */
const rules: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/shch/g, 'sh'],
  [/dzh|zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ng/g, 'n'],
  [/(^|[aeiouy])ye/g, '$1e'],
  [/y/g, 'i'],
  [/q|c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/(.)\1+/gu, '$1'],
];

/** Returns the spellings of a folded Latin word by which it is found: x is read as h and as ks. */
export function skeletons(word: string): string[] {
  const readings = word.includes('x') ? [word.replaceAll('x', 'h'), word.replaceAll('x', 'ks')] : [word];
  return readings.map((one) => rules.reduce((text, [pattern, as]) => text.replaceAll(pattern, as), one));
}
