import { readdirSync, readFileSync } from 'node:fs';
import Banana from 'banana-i18n';
import { afterEach, describe, expect, it } from 'vitest';
import { localeOf } from '../../scripts/locales.ts';
import { message } from './message.ts';
import { render } from './render.ts';
import { inEnglish, speak, speakAs, type Messages } from './spoken.ts';

afterEach(() => speakAs(inEnglish));

const folder = new URL('../../i18n/', import.meta.url);
const read = (file: string): Record<string, string> => {
  const { '@metadata': _, ...messages } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return messages;
};
const [english, documentation] = [read('en.json'), read('qqq.json')];
const translations = readdirSync(folder).filter((file) => !['en.json', 'qqq.json'].includes(file));
const tagOf = (file: string): string => Intl.getCanonicalLocales(file.replace('.json', ''))[0]!;
const parametersOf = (text = ''): string[] => [...new Set(text.match(/\$\d/g))].toSorted();

describe('a message', () => {
  it('is filled in with its parameters, whatever they hold', () => {
    expect(message('figure-about', '$1 & <b>')).toBe('about $1 & <b>');
  });

  it('writes numbers as its language does, and takes the plural of the number itself', async () => {
    const told = (): string[] => [1, 3, 21, 1234].map((number) => message('session-more', number));
    await speak('ru');
    const russian = told();
    await speak('fa');
    expect([russian, told()[3]]).toEqual([
      ['+ ещё 1 человек', '+ ещё 3 человека', '+ ещё 21 человек', '+ ещё 1\u00A0234 человека'],
      '+ ۱٬۲۳۴ نفر دیگر',
    ]);
  });

  it('is English where a translation is missing or malformed', () => {
    const messages: Messages = { 'figure-about': '{{PLURAL:$1|' };
    speakAs({ language: 'fa', locale: localeOf('fa'), messages });
    expect([message('figure-about', 12), message('session-more', 12)]).toEqual(['about 12', '+ 12 more']);
  });
});

it('every message is explained to translators, with its parameters', () => {
  expect(Object.keys(documentation)).toEqual(Object.keys(english));
  const unexplained = Object.entries(english).filter(([key, text]) =>
    parametersOf(text).some((parameter) => !documentation[key]?.includes(parameter)),
  );
  expect(unexplained).toEqual([]);
});

it('every message is translated', () => {
  const missing = translations.map((file) => {
    const messages = read(file);
    return [file, Object.keys(english).filter((key) => !(key in messages))];
  });
  expect(Object.fromEntries(missing)).toEqual(Object.fromEntries(translations.map((file) => [file, []])));
});

describe.each(['en.json', ...translations])('each message of %s', (file) => {
  const messages = Object.entries(read(file));
  const locale = localeOf(tagOf(file));
  const samples = [0, 1, 2, 5, 21, 900];

  it('is one that English has, with the same parameters', () => {
    const others = messages.filter(
      ([key, text]) => parametersOf(text).join() !== (key in english ? parametersOf(english[key]).join() : 'none'),
    );
    expect(others).toEqual([]);
  });

  it('renders, as banana-i18n renders it', () => {
    const banana = new Banana(tagOf(file), { messages: Object.fromEntries(messages) });
    // banana-i18n does not write numbers as its language does.
    const digits = { ...locale, numbers: { ...locale.numbers, digits: '0123456789' } };
    const parameters = (number: number): number[] => Array.from({ length: 9 }, (_, at) => number + at);
    for (const [key, text] of messages)
      for (const number of samples)
        expect([key, render(text, parameters(number), digits)]).toEqual([key, banana.i18n(key, ...parameters(number))]);
  });

  it('has no HTML, no wikitext and no apostrophes for letters', () => {
    expect(messages.filter(([, text]) => /[<>]|&\w+;|\[\[|'''?|\p{L}['‘`]\p{L}/u.test(text))).toEqual([]);
  });

  it('takes plurals of parameters, in no more forms than its language has', () => {
    const forms = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories.length;
    const plurals = messages.flatMap(([key, text]) =>
      (text.match(/\{\{.*?\}\}/g) ?? []).map((plural) => [key, plural] as const),
    );
    expect(
      plurals.filter(([, plural]) => !/^\{\{PLURAL:\$\d\|/.test(plural) || plural.split('|').length - 1 > forms),
    ).toEqual([]);
  });
});

it('each translation says that a speaker has yet to look at it, or who did', () => {
  const metadata = translations.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))['@metadata']);
  expect(metadata.filter(({ authors, note }) => authors.length === 0 && !/reviewed by a speaker/.test(note))).toEqual(
    [],
  );
});

it('Uzbek and Persian have letters of their own', () => {
  const wrong = [
    ...Object.entries(read('uz.json')).filter(([, text]) => /[‘’'`]|[og]ʼ|(?<![og])ʻ/i.test(text)),
    ...Object.entries(read('fa.json')).filter(([, text]) => /[يك٠-٩]|[,;?]/.test(text)),
  ] satisfies [string, string][];
  expect(wrong).toEqual([]);
});
