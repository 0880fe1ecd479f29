/**
 * The two scripts of Uzbek, by the alphabet of 1995 (Oʻ and Gʻ with U+02BB, the sign of separation U+02BC) and that of
 * 1940. From Cyrillic it is exact but for ц, ь and щ, whose sounds Latin writes in several ways or not at all; from Latin
 * some words have two readings: ts is т and с unless a foreign ending follows, yo and oʻ after y are told apart.
 */
const pairs =
  'а:a б:b в:v г:g д:d ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:x ч:ch ш:sh ў:oʻ қ:q ғ:gʻ ҳ:h ё:yo ю:yu я:ya э:e ы:i щ:sh'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]);

const latin = new Map(pairs);
/** The last of several letters that are written alike is not what one goes back to. */
const cyrillic = new Map(pairs.filter(([from]) => !'ыщэ'.includes(from)).map(([from, to]) => [to, from]));

const vowel = /[аеёиоуўэюяы]/u;
const consonant = /[бвгджзйклмнпрстфхцчшщқғҳ]/u;
/** What keyboards give for the two signs. */
const signs = /[’'‘`ʻʼ´]/gu;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Letters that stand for one are all capitals only among capitals: Shahar, SHAHAR. */
function asIn(word: string, at: number, length: number, letters: string): string {
  if (!isCapital(word[at]!)) return letters;
  const [before, after] = [word[at - 1], word[at + length]];
  const isAmongCapitals = after === undefined ? before !== undefined && isCapital(before) : isCapital(after);
  return isAmongCapitals ? letters.toUpperCase() : letters[0]!.toUpperCase() + letters.slice(1);
}

function latinOf(word: string, at: number): string {
  const lower = word.toLowerCase();
  const [letter, before, after] = [lower[at]!, lower[at - 1] ?? '', lower[at + 1] ?? ''];
  switch (letter) {
    case 'е':
      return before === '' || vowel.test(before) || 'ъь'.includes(before) ? 'ye' : 'e';
    case 'ц':
      return before !== '' && vowel.test(before) ? 'ts' : 's';
    case 'ъ':
      return consonant.test(before) && /[еёюя]/u.test(after) ? '' : 'ʼ';
    case 'ь':
      return after === 'о' ? 'y' : '';
    case 'с':
      return after === 'ҳ' ? 'sʼ' : 's';
    default:
      return latin.get(letter) ?? letter;
  }
}

const latinWord = (word: string): string =>
  Array.from(word, (_letter, at) => {
    const letters = latinOf(word, at);
    return letters === '' ? '' : asIn(word, at, 1, letters);
  }).join('');

/** Returns Cyrillic Uzbek in Latin letters; what is in other letters stays. */
export const toLatin = (text: string): string => text.normalize('NFC').replaceAll(/\p{Script=Cyrillic}+/gu, latinWord);

/** What is read together, the longest first. */
const together = /sʼh|yoʻ|ts(?=iya|ion)|oʻ|gʻ|sh|ch|yo|yu|ya|ye|e|ʼ|./gu;

function cyrillicOf(word: string): string {
  const lower = word.toLowerCase();
  let written = '';
  for (const { 0: part, index } of lower.matchAll(together)) {
    const letters = cyrillicPart(part, lower[index - 1] ?? '');
    written += asIn(word, index, part.length, letters);
  }
  return written;
}

function cyrillicPart(part: string, before: string): string {
  const isOpen = before === '' || 'aeiouʻ'.includes(before);
  switch (part) {
    case 'e':
      return isOpen ? 'э' : 'е';
    case 'ye':
      return isOpen ? 'е' : 'ье';
    case 'yoʻ':
      return 'йў';
    case 'sʼh':
      return 'сҳ';
    case 'ts':
      return 'ц';
    case 'ʼ':
      return 'ъ';
    default:
      return cyrillic.get(part) ?? part;
  }
}

/** Each apostrophe becomes the sign that is meant where it stands. */
const withSigns = (word: string): string =>
  word.replaceAll(signs, (_sign, at: number) => (/[og]/i.test(word[at - 1] ?? '') ? 'ʻ' : 'ʼ'));

/** Letters that Uzbek lacks: a word with one is a foreign name, and stays. */
const foreign = /w|c(?!h)/i;

/** Returns Latin Uzbek in Cyrillic letters. */
export const toCyrillic = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Script=Latin}[\p{Script=Latin}’'‘`ʻʼ´]*/gu, (word) =>
      foreign.test(word) ? word : cyrillicOf(withSigns(word)),
    );
