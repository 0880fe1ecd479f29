import { expect, it } from 'vitest';
import { deletions, isTypo, wordsOf } from './words.ts';

const shares = (one: string, other: string): boolean => {
  const known = new Set(wordsOf(one).flatMap(({ skeletons }) => skeletons));
  return wordsOf(other).some(({ skeletons }) => skeletons.some((skeleton) => known.has(skeleton)));
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
])('%s is found by %s, and the other way round', (one, other) => {
  expect([shares(one, other), shares(other, one)]).toEqual([true, true]);
});

it('takes a text apart into words without marks, and leaves out the most frequent ones', () => {
  expect(wordsOf('Wikidata — и “Wiki Loves” for (2025)!').map(({ folded }) => folded)).toEqual([
    'wikidata',
    'wiki',
    'loves',
    '2025',
  ]);
});

it('takes scripts without spaces apart into pairs of letters', () => {
  expect(wordsOf('維基百科').map(({ folded }) => folded)).toEqual(['維基', '基百', '百科']);
});

it.each([
  ['vikidata', 'vikdata', true],
  ['vikidata', 'vikkidata', true],
  ['vikidata', 'vikidota', true],
  ['vikidata', 'vikidaat', true],
  ['vikidata', 'vkiidata', true],
  ['vikidata', 'vikidata', false],
  ['vikidata', 'vkidaat', false],
  ['vikidata', 'vikipedia', false],
])('%s and %s differ by one mistake: %s', (one, other, is) => {
  expect([isTypo(one, other), isTypo(other, one)]).toEqual([is, is]);
});

it('two words of which one is mistyped share a deletion', () => {
  for (const typed of ['vikdata', 'vikkidata', 'vikidota', 'vikidaat'])
    expect(deletions(typed).some((one) => deletions('vikidata').includes(one))).toBe(true);
});
