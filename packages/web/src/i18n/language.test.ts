import { afterEach, describe, expect, it } from 'vitest';
import { interfaceLanguage, textLanguages } from './choice.ts';
import { languageName, countryName } from './language.ts';
import { autonyms } from './languages.ts';
import { inEnglish, interfaceLanguages, speak, speakAs } from './spoken.ts';

afterEach(() => speakAs(inEnglish));

const tags = ['uz', 'uz-Cyrl', 'fa', 'kk-Cyrl', 'kaa', 'kaa-Latn', 'zh-Hant', 'en-GB', 'qqx', 'no tag'];

it.each([
  [
    'en',
    [
      'Uzbek',
      'Uzbek (Cyrillic)',
      'Persian',
      'Kazakh (Cyrillic)',
      'Karakalpak',
      'Karakalpak (Latin)',
      'Traditional Chinese',
      'British English',
    ],
  ],
  [
    'ru',
    [
      'узбекский',
      'узбекский (кириллица)',
      'персидский',
      'казахский (кириллица)',
      'каракалпакский',
      'каракалпакский (латиница)',
      'китайский, традиционное письмо',
      'британский английский',
    ],
  ],
  [
    'uz',
    [
      'oʻzbekcha',
      'oʻzbekcha (kirill)',
      'forscha',
      'qozoqcha (kirill)',
      'qoraqalpoqcha',
      'qoraqalpoqcha (lotin)',
      'xitoycha (anʼanaviy)',
      'inglizcha (Buyuk Britaniya)',
    ],
  ],
  [
    'fa',
    [
      'ازبکی',
      'ازبکی (سیریلی)',
      'فارسی',
      'قزاقی (سیریلی)',
      'قره‌قالپاقی',
      'قره‌قالپاقی (لاتین)',
      'چینی سنتی',
      'انگلیسی بریتانیا',
    ],
  ],
])('names languages with their scripts, and shows the tag where it knows no name: %s', async (language, names) => {
  await speak(language);
  expect(tags.map(languageName)).toEqual([...names, 'qqx', 'no tag']);
});

it('names countries, and shows what is no code', async () => {
  await speak('uz');
  expect(['UZ', 'AF', 'QQ'].map(countryName)).toEqual(['Oʻzbekiston', 'Afgʻoniston', 'QQ']);
});

describe('the language of the interface', () => {
  const offered = ['en', 'fa', 'ru', 'uz'];
  it.each([
    ['what was chosen', ['fa'], ['ru', 'en'], 'fa'],
    ['what was chosen before, where the address asks for what is not there', ['de', 'fa'], ['ru'], 'fa'],
    ['the first of the browser’s that is there', [], ['kk-KZ', 'ru-RU', 'en'], 'ru'],
    ['that of a region', [], ['fa-AF'], 'fa'],
    ['that in its usual script', ['uz-latn'], [], 'uz'],
    ['not that in another script', [], ['uz-Cyrl', 'ru'], 'ru'],
    ['English where nothing is there', ['no tag'], ['de', 'en-US@posix'], 'en'],
  ])('is %s', (_, chosen, reported, language) => {
    expect(interfaceLanguage(offered, chosen, reported)).toBe(language);
  });

  it('has a name for itself', () => {
    expect(interfaceLanguages.filter((language) => !(language in autonyms))).toEqual([]);
  });
});

describe('texts are asked for', () => {
  it.each([
    [
      'in what was chosen for them, then in what was chosen for the interface',
      'ru',
      ['uz-Cyrl', 'ru'],
      ['fa', 'en'],
      ['uz-Cyrl', 'ru', 'fa', 'en'],
    ],
    [
      'in the browser’s languages, also in those that the interface does not speak',
      'ru',
      [],
      ['kk-KZ', 'ru', 'en'],
      ['kk-KZ', 'ru', 'en'],
    ],
    ['in the interface’s language where the browser has none of it', 'en', [], ['de'], ['de', 'en']],
    [
      'in no more of the browser’s than the API takes',
      'ru',
      ['uz'],
      Array.from({ length: 40 }, (_, at) => `en-x-${at}`),
      expect.toSatisfy((all: string[]) => all.length <= 20 && all[0] === 'uz' && all.at(-1) === 'ru'),
    ],
    ['only in what is a tag', 'en', ['no tag'], ['uz-latn', 'en-US@posix', 'x'], ['uz-Latn', 'en-US', 'en']],
  ])('%s', (_, spoken, chosen, reported, languages) => {
    expect(textLanguages(spoken, chosen, reported)).toEqual(languages);
  });
});
