/**
 * Spellings of one word: Uzbek, Russian, Kazakh, Kyrgyz and Tajik are written in Cyrillic and in Latin letters, and
 * readers type either, by several customs, on keyboards that lack some letters. The letters are those of ISO 9,
 * GOST 7.79 and the Uzbek alphabet of 1995, joined where these disagree.
 */
const cyrillic =
  'аa бb вv гg ғg ґg дd еe єye жj җj зz иi йy іi їi ӣi кk қk лl мm нn ңn оo өo пp рr сs тt уu үu ұu фf хx ҳh һh ыy эe чch шsh щshch ъ ь юyu яya';

/** Letters that are read in several ways: as in a question, which reads them in as many ways as stand here, and others. */
const ambiguous: Readonly<Record<string, { readonly asked: readonly string[]; readonly others?: readonly string[] }>> =
  {
    ё: { asked: ['yo', 'e'], others: ['o'] },
    ҷ: { asked: ['j'], others: ['ch'] },
    // A keyboard without ў and ӯ has у.
    ў: { asked: ['o'], others: ['u'] },
    ӯ: { asked: ['u'], others: ['o'] },
    'o‘': { asked: ['o'], others: ['u'] },
    ә: { asked: ['a'], others: ['e'] },
    ə: { asked: ['a'], others: ['e'] },
    // Whoever leaves the sign away.
    ş: { asked: ['sh'], others: ['s'] },
    ș: { asked: ['sh'], others: ['s'] },
    š: { asked: ['sh'], others: ['s'] },
    ç: { asked: ['ch'], others: ['c'] },
    č: { asked: ['ch'], others: ['c'] },
    ž: { asked: ['zh'], others: ['z'] },
    // Konferensiya and Tsvetkov, Kuznecov.
    ц: { asked: ['ts', 's'], others: ['c'] },
    // Jahon and Andrej.
    j: { asked: ['j', 'y'] },
  };

const letters = new Map(cyrillic.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

const several = new RegExp(Object.keys(ambiguous).join('|'), 'gu');

/** All that stands for an apostrophe. */
export const apostrophes = "'’‘‛ʻʼʽʾʿʹˈˊˋ′‵＇`´՚ꞌ׳";

/** The letter of Uzbek, with any of its apostrophes. */
const withApostrophe = new RegExp(`o[${apostrophes}]`, 'gu');

/** Latin letters in a Cyrillic word are slips of the keyboard. */
const lookalikes = new Map(
  Array.from('aаcсeеoоpрxхyу').flatMap((_, at, all) => (at % 2 ? [] : [[all[at]!, all[at + 1]!]])),
);

/** A word has no more spellings. */
const maxSpellings = 4;

/** Runs on a composed word in small letters, before folding takes its signs away. @param isAsked by a question */
export function inLatin(word: string, isAsked: boolean): string[] {
  const own = /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll(/[aceopxy]/g, (one) => lookalikes.get(one)!) : word;
  const plain = own.replaceAll(withApostrophe, 'o‘');
  let spelled = [plain];
  for (const letter of new Set(plain.match(several))) {
    const { asked, others = [] } = ambiguous[letter]!;
    spelled = [...asked, ...(isAsked ? [] : others)].flatMap((as) => spelled.map((one) => one.replaceAll(letter, as)));
  }
  return [...new Set(spelled.slice(0, maxSpellings).map(latin))];
}

/** Hindi writes n and m before another letter as a letter, or as a point. */
const nasal = /[\u0919\u091E\u0923\u0928\u092E]\u094D(?=\p{Script=Devanagari})|\u0901/gu;

const latin = (word: string): string =>
  Array.from(word, (letter) => letters.get(letter) ?? letter)
    .join('')
    .replaceAll(nasal, 'ं');

/** What sounds alike. The first letters of each are as those of what it stands for, so that beginnings stay beginnings. */
const sounds =
  /(?<sh>shch|sch|sh)|(?<dj>d?zh|d?j)|(?<kc>ch)|(?<kh>[kqc]s|kh|[hx]{1,2})|(?<g>gh)|(?<t>th)|(?<ph>ph|f)|(?<n>ng)|(?<k>[qc])|(?<v>w|(?<=^)u(?=i))|(?<i>[ey])/g;

/** The sounds of a Latin word, many of which are one letter in Cyrillic. */
export const soundsOf = (word: string): string[] => word.match(/shch|[sczkg]h|ts(?!h)|y[aou]|./gsu) ?? [];

const known = new Map<string, string>();
const maxKnown = 20_000;

/** Returns what all spellings of a folded Latin word have in common, whoever wrote it. */
export function skeleton(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const alike = word
    .replaceAll(sounds, (...found) => {
      const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
      return Object.keys(groups).find((name) => groups[name] !== undefined)!;
    })
    .replaceAll(/i+/g, 'i')
    .replaceAll(/([a-hj-z])\1/g, '$1');
  if (known.size >= maxKnown) known.clear();
  known.set(word, alike);
  return alike;
}

/** The skeletons of a word that may be half typed: its last letter may be the first of two. */
export function unfinished(word: string): string[] {
  const own = skeleton(word);
  const more = /(?:z|sh?c)$/.test(word) ? skeleton(`${word}h`) : own;
  return more.startsWith(own) ? [own] : [own, more];
}
