import { expect, it } from 'vitest';
import { session, slot } from '../../program/fixtures.ts';
import { choices } from './facets.ts';
import { filtered, type Filters } from './filter.ts';
import { quickFilters } from './quick.ts';

const text = (text: string) => ({ text, language: 'en', direction: 'LTR' as const, isFallback: false });
const morning = slot('2026-11-24', '2026-11-24T04:00:00Z', '2026-11-24T05:00:00Z', 'hall');

const program = [
  session('latin', morning, { title: text('Oʻzbekiston tarixi'), spokenLanguages: ['uz-Latn'] }),
  session('cyrillic', null, { title: text('Ўзбекистон тарихи'), spokenLanguages: ['uz-Cyrl'] }),
  session('interpreted', slot('2026-11-25', '2026-11-25T04:00:00Z'), {
    title: text('Ещё одна тема'),
    spokenLanguages: ['ru'],
    interpretationLanguages: ['uz-Latn', 'en'],
    topics: [{ slug: 'wikidata', name: text('Wikidata') }],
  }),
  session('persian', null, { title: text('ویکی‌پدیای فارسی'), spokenLanguages: ['fa'] }),
];

const reader = { languages: ['uz', 'en'], starred: new Set(['persian']) };

it.each<[Filters, string[]]>([
  [{}, ['latin', 'cyrillic', 'interpreted', 'persian']],
  [{ language: 'uz' }, ['latin', 'cyrillic', 'interpreted']],
  [{ language: 'uz', day: '2026-11-24' }, ['latin']],
  [{ day: 'unscheduled' }, ['cyrillic', 'persian']],
  [{ room: 'hall' }, ['latin']],
  [{ topic: 'wikidata', language: 'en' }, ['interpreted']],
  [{ topic: 'no such topic' }, []],
  [{ words: "o'zbek" }, ['latin']],
  [{ words: 'TARIXI hall' }, ['latin']],
  [{ words: 'еще' }, ['interpreted']],
  [{ words: 'ويكي' }, ['persian']],
  [{ words: 'wikidata speaker' }, ['interpreted']],
  [{ words: '  ' }, ['latin', 'cyrillic', 'interpreted', 'persian']],
  [{ mine: '1' }, ['latin', 'cyrillic', 'interpreted']],
  [{ starred: '1', language: 'fa' }, ['persian']],
  [{ starred: '1', mine: '1' }, []],
])('%j finds %j', (filters, ids) => {
  expect(filtered(program, filters, reader).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['همایش ۱۴۰۴', '1404'],
  ['Conference 1404', '۱۴۰۴'],
  ['Işık üzerine', 'isik'],
  ['ISIK', 'ışık'],
  ['İstanbul', 'istanbul'],
  ['Große Straßen', 'strasse'],
  ['Wikimedia Łódź', 'lodz'],
  ['جامعة الملك', 'جامعه'],
  ['Wiki–con', 'wiki-con'],
  ['Əliyev', 'eliyev'],
])('a session called %s is found by %s', (title, words) => {
  expect(filtered([session('a', null, { title: text(title) })], { words }, reader)).toHaveLength(1);
});

it('offers each value once: days in their order, languages by their names', () => {
  expect((['day', 'language'] as const).map((facet) => choices(program, facet).map(({ value }) => value))).toEqual([
    ['2026-11-24', 'unscheduled', '2026-11-25'],
    ['en', 'fa', 'ru', 'uz'],
  ]);
});

it('offers in one tap what leaves some sessions out, each with how many it leaves', () => {
  expect(quickFilters(program, reader).map(({ label, count, filter }) => [label, count, filter])).toEqual([
    ['Tue 24 Nov', 1, { day: '2026-11-24' }],
    ['Without a time', 2, { day: 'unscheduled' }],
    ['Wed 25 Nov', 1, { day: '2026-11-25' }],
    ['In my languages', 3, { mine: '1' }],
    ['Starred', 1, { starred: '1' }],
    [expect.any(String), 1, { room: 'hall' }],
  ]);
});
