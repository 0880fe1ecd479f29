import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptText } from '../kernel/text/text.ts';
import { fold } from './fold.ts';

it.each([
  ['another case', 'ELENA Ünal', 'elena ünal'],
  ['other accents', 'Café', 'cafe', 'CAFE\u0301'],
  ['ё or е', 'Алёна', 'алена'],
  [
    'any apostrophe',
    'Oʻzbekiston',
    "O'ZBEKISTON",
    'O’zbekiston',
    'O‘zbekiston',
    'Oʼzbekiston',
    'O`zbekiston',
    'O´zbekiston',
    'Ozbekiston',
  ],
  ['the Arabic or the Persian keyboard', 'علي كتاب', 'علی کتاب', 'على كتاب'],
  ['a joiner or none', 'می\u200cروم', 'میروم', 'میـروم'],
  ['vowel points or none', 'مُحَمَّد', 'محمد'],
  ['hamza or none', 'أحمد إمام آلاء', 'احمد امام الاء'],
  ['hamza on another letter', 'مؤتمر رئيس', 'موتمر رییس'],
  ['a feminine ending', 'جامعة', 'جامعه'],
  ['the heh of Urdu', 'شہر', 'شهر'],
  ['the heh with a hamza', 'مدرسۀ', 'مدرسهٔ', 'مدرسه'],
  ['invisible directions', '\u2068Batyrbek.kz\u2069', 'batyrbek.kz'],
  ['wide letters', 'Ｗｉｋｉ', 'wiki'],
  ['other spaces', ' Il\u00a0 Nur ', 'il nur', 'il\u3000nur'],
  ['the digits of any script', '1404', '۱۴۰۴', '١٤٠٤', '१४०४', '১৪০৪', '１４０４', '๑๔๐๔', '𝟏𝟒𝟎𝟒', '𑁧𑁪𑁦𑁪'],
  ['a Turkish i', 'ışık', 'Işık', 'IŞIK', 'isik', 'ISIK'],
  ['the other Turkish i', 'İstanbul', 'istanbul', 'ISTANBUL', 'Istanbul'],
  ['an Azerbaijani ə', 'Əliyev', 'əliyev', 'eliyev'],
  ['a German ß', 'Straße', 'STRASSE', 'STRAẞE', 'strasse'],
  ['a Polish ł', 'Łódź', 'łódź', 'lodz', 'LODZ'],
  ['a Danish ø', 'Ørsted', 'orsted'],
  ['a Croatian đ', 'Đorđe', 'dorde'],
  ['letters that are two', 'Ærø Œuvre Þór', 'aero oeuvre thor'],
  ['a Hausa ɓ', 'Ɓaɗa ƙasa', 'bada kasa'],
  ['a final sigma', 'ΣΟΦΟΣ', 'σοφός', 'σοφοσ'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['the dot of a Hindi letter', 'ज़मीन', 'जमीन'],
  ['an ellipsis', 'Wait…', 'wait...'],
  ['any hyphen', 'Wiki-con', 'Wiki‐con', 'Wiki‑con', 'Wiki–con', 'Wiki—con', 'Wiki−con'],
  ['any quotation mark', '“wiki”', '«wiki»', '"wiki"', '„wiki“'],
  ['a Catalan dot', 'col·lecció', 'coŀlecció', 'colleccio'],
  ['a soft hyphen', 'Wiki\u00ADcon', 'wikicon'],
  ['more marks than any letter has', `a${'\u0301\u0323'.repeat(25_000)}b`, 'ab'],
  ['NUL or half a pair', 'Wi\0ki\uD800', 'wiki'],
])('finds a text that is written with %s', (_, ...spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1);
});

it('keeps different names apart', () => {
  const names = 'Oʻzbek Uzbek Қазақ Казак Али علی Nur1 Nur2 राम रमा รัก รก がく かく ကို က 가 각'.split(' ');
  expect(new Set(names.map(fold)).size).toBe(names.length);
});

it('reads the digits of every script as the platform writes them', () => {
  const systems = Intl.supportedValuesOf('numberingSystem').filter(
    (system) => !/^(hanidec|.*outline.*|.*segment.*)$/.test(system),
  );
  const written = systems.map((system) => {
    const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
    return [system, fold([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => format.format(one)).join(''))];
  });
  expect(written).toEqual(systems.map((system) => [system, '0123456789']));
});

it('finds every character that is kept in another form, or as a space', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  const changed = all
    .map((code) => `!${String.fromCodePoint(code)}!`)
    .filter((text) => text.normalize('NFC') !== text || /[\p{Z}\p{Cc}\p{Cf}]/u.test(text));
  const lost = changed.filter((text) => {
    const accepted = acceptText(text, 'line');
    return 'text' in accepted && fold(accepted.text) !== fold(text);
  });
  expect([changed.length > 1_000, lost]).toEqual([true, []]);
});

it('folds what is folded to itself', () => {
  const units = ['grapheme', 'binary'] as const;
  const awkward = fc.string({
    unit: fc.constantFrom(
      ...'IİıŉßẞΣςʼ´`¨ﬁﷲ\u0130\u0307\u0345\u1E9A\uFDFA\u2033ŀ가\u1100\u1161が\u3099۱\u00A0\u200C\uFE0F\uD83D',
    ),
  });
  fc.assert(
    fc.property(fc.oneof(awkward, ...units.map((unit) => fc.string({ unit }))), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 500 },
  );
});
