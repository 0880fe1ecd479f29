import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pick, translations } from './pick.ts';
import { suits, type Localized } from './tags.ts';

const tags = ['en', 'en-GB', 'ru', 'uz', 'uz-Latn', 'uz-Cyrl', 'kk-Cyrl', 'fa', 'zh-Hant', 'zh-CN'];
const tag = fc.constantFrom(...tags);
const text: fc.Arbitrary<Localized> = fc
  .uniqueArray(tag, { minLength: 1 })
  .map((offered) => Object.fromEntries(offered.map((one) => [one, `in ${one}`])));

const title: Localized = { en: 'Hello', 'uz-Latn': 'Salom', 'uz-Cyrl': 'Салом', fa: 'سلام' };
const languageFor = (...wishes: string[]) => {
  const { language, isFallback } = pick(title, wishes);
  return [language, isFallback];
};

describe('the language that is picked', () => {
  it('is the first wish that the text can meet', () => {
    expect(languageFor('ru', 'fa', 'en')).toEqual(['fa', false]);
  });

  it('is any script of a language that is wished for without one, the usual script first', () => {
    expect([languageFor('uz'), pick({ 'uz-Cyrl': 'Салом' }, ['uz']).isFallback]).toEqual([['uz-Latn', false], false]);
  });

  it('takes a region for its language', () => {
    expect([languageFor('en-AU'), pick({ 'en-GB': 'Hello' }, ['en']).isFallback]).toEqual([['en', false], false]);
  });

  it('is a fallback in the same language, when only another script is there', () => {
    const { language, isFallback } = pick({ ru: 'Привет', 'uz-Latn': 'Salom' }, ['uz-Cyrl']);
    expect([language, isFallback]).toEqual(['uz-Latn', true]);
  });

  it("is the text's first language, and a fallback, when no wish can be met", () => {
    expect(languageFor('de')).toEqual(['en', true]);
  });

  it("is the text's first language, and no fallback, when nothing was wished for", () => {
    expect(languageFor()).toEqual(['en', false]);
  });

  it('is one of the text’s own, is no fallback exactly if some wish is met, and meets the first wish that any can', () => {
    fc.assert(
      fc.property(text, fc.array(tag), (all, wishes) => {
        const { language, text: found, isFallback } = pick(all, wishes);
        const offered = Object.keys(all);
        const metWish = wishes.find((wish) => offered.some((one) => suits(wish, one) > 0));
        expect(all[language]).toBe(found);
        expect(isFallback).toBe(wishes.length > 0 && metWish === undefined);
        if (metWish !== undefined) expect(suits(metWish, language)).toBeGreaterThan(0);
      }),
    );
  });

  it('does not depend on wishes after the one that was met', () => {
    fc.assert(
      fc.property(text, fc.array(tag, { minLength: 1 }), fc.array(tag), (all, wishes, more) => {
        const picked = pick(all, wishes);
        if (!picked.isFallback) expect(pick(all, [...wishes, ...more])).toEqual(picked);
      }),
    );
  });

  it('comes with every translation, each with its direction', () => {
    expect(translations(pick(title, ['en'])).map(({ language, direction }) => [language, direction])).toEqual([
      ['en', 'LTR'],
      ['uz-Latn', 'LTR'],
      ['uz-Cyrl', 'LTR'],
      ['fa', 'RTL'],
    ]);
  });
});
