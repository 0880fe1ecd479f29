import { expect, it } from 'vitest';
import { skeleton } from './transliteration.ts';
import { allWords, joined, wordsOf } from './words.ts';

/** Whether a question finds a text by its first word. */
const finds = (text: string, question: string): boolean => {
  const known = new Set(wordsOf(text).flatMap(({ spellings }) => spellings.map(skeleton)));
  return allWords(question, { isAsked: true })[0]!.spellings.some((one) => known.has(skeleton(one)));
};

it.each([
  ['Oʻzbekiston', 'Ўзбекистон'],
  ["O'zbekiston", 'Ozbekiston'],
  ['dunyo', 'дунё'],
  ['Toshkent', 'Тошкент'],
  ['Xiva', 'Хива'],
  ['Khiva', 'Хива'],
  ['Артём', 'Артем'],
  ['Artyom', 'Артём'],
  ['Artem', 'Артём'],
  ['Алексей', 'Alexey'],
  ['Алексей', 'Aleksei'],
  ['Евгений', 'Yevgeniy'],
  ['Евгений', 'Evgeny'],
  ['Жанна', 'Zhanna'],
  ['Жаҳон', 'Jahon'],
  ['Джамшид', 'Jamshid'],
  ['Қазақстан', 'Qazaqstan'],
  ['Қазақстан', 'Kazakstan'],
  ['Шымкент', 'Şymkent'],
  ['Шымкент', 'Shymkent'],
  ['Кыргызстан', 'Kyrgyzstan'],
  ['Тоҷикистон', 'Tojikiston'],
  ['Душанбе', 'Dushanbe'],
  ['Википедия', 'Vikipediya'],
  ['вики', 'wiki'],
  ['новый', 'novyy'],
  ['Щербаков', 'Shcherbakov'],
  ['Щербаков', 'Scherbakov'],
  ['Татьяна', 'Tatiana'],
  ['Татьяна', 'Tatjana'],
  ['Григорьев', 'Grigoryev'],
  ['Уикипедия', 'Wikipediya'],
  ['конференция', 'konferensiya'],
  ['Андрей', 'Andrej'],
  ['हिंदी', 'हिन्दी'],
])('%s is found by %s, and the other way round', (one, other) => {
  expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
});

it.each([
  ['Ўзбекистон', 'Узбекистон'],
  ['Oʻzbekiston', 'Узбекистон'],
  ['Şişli', 'Sisli'],
  ['Çağdaş', 'Cagdas'],
  ['Əliyev', 'Aliyev'],
  ['Кӯҳсорӣ', 'Кухсори'],
  ['Кӯҳсорӣ', 'Koʻhsoriy'],
  ['Ҷамшед', 'Чамшед'],
  ['Кузнецов', 'Kuznecov'],
  ['Википедия', 'Википeдия'],
])('%s is found by %s, from whose keyboard letters are missing', (text, question) => {
  expect(finds(text, question)).toBe(true);
});

it('takes a text apart into words without marks, and leaves out the most frequent ones', () => {
  expect(wordsOf('Wikidata — и “Wiki Loves” for (2025)!').map(({ folded }) => folded)).toEqual([
    'wikidata',
    'wiki',
    'loves',
    '2025',
  ]);
});

it('keeps frequent words where there are no others', () => {
  expect(wordsOf('What is it for?').map(({ folded }) => folded)).toEqual(['what', 'is', 'it', 'for']);
});

it.each([
  ['Wiki-Loves', 'wiki loves', 'wikiloves'],
  ['WikiLoves', 'wiki loves', 'wikiloves'],
  ['wiki_loves', 'wiki loves', 'wikiloves'],
  ['ویکی‌پدیا', 'ویکی پدیا', 'ویکیپدیا'],
  ['Wikimania2025', 'wikimania 2025', 'wikimania2025'],
  ["L'encyclopédie", 'l encyclopedie', 'lencyclopedie'],
])('takes %s apart at its seams, and knows it as one word, too', (text, apart, one) => {
  const words = allWords(text);
  expect([words.map(({ folded }) => folded).join(' '), joined(words)]).toEqual([apart, [one]]);
});

it('takes scripts without spaces apart into pairs of letters', () => {
  expect(wordsOf('維基百科').map(({ folded }) => folded)).toEqual(['維基', '基百', '百科']);
});

it.each(['🎉', '— … !', '', '   ', '\u200C', 'a'])('finds no word that could be looked for in “%s”', (text) => {
  expect(wordsOf(text)).toEqual([]);
});

it('cuts a long word between its letters, also where a letter takes two places of a text', () => {
  const long = `a${'𞤀'.repeat(60)}`;
  expect(wordsOf(long).map(({ folded }) => [Array.from(folded).length, folded.isWellFormed()])).toEqual([[40, true]]);
});
