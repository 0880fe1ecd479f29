import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, mergeMembers } from './merge.ts';

const first = { title: { en: 'Opening' }, slot: { startsAt: '2027-04-10T05:00:00Z' } };

describe('A file and what stands here', () => {
  it('give everything of what is not here yet', () => {
    expect(merge(first, null, null)).toMatchObject({ values: first, kept: [] });
  });

  it('give nothing to write when the file is the same', () => {
    const { base } = merge(first, null, null);
    expect(merge(first, first, base)).toEqual({ values: {}, base, kept: [] });
  });

  it('take what the file changed, and nothing else', () => {
    const { base } = merge(first, null, null);
    const next = { ...first, slot: { startsAt: '2027-04-10T06:00:00Z' } };
    expect(merge(next, first, base)).toMatchObject({ values: { slot: next.slot }, kept: [] });
  });

  it('keep what was edited here, and say so, as long as the file says otherwise', () => {
    const { base } = merge(first, null, null);
    const here = { ...first, title: { en: 'Grand opening' } };
    const next = { ...first, title: { en: 'Welcome' } };
    const merged = merge(next, here, base);
    expect(merged).toMatchObject({ values: {}, kept: ['title'] });
    expect(merge(next, here, merged.base)).toMatchObject({ values: {}, kept: ['title'] });
    expect(merge(first, here, base)).toMatchObject({ values: {}, kept: ['title'] });
  });

  it('keep a translation that was added here when the file changes its own language', () => {
    const { base } = merge(first, null, null);
    const here = { ...first, title: { en: 'Opening', uz: 'Ochilish' } };
    expect(merge({ ...first, title: { en: 'Welcome' } }, here, base)).toMatchObject({
      values: { title: { en: 'Welcome', uz: 'Ochilish' } },
      kept: [],
    });
  });

  it('take a language away that the file no longer has', () => {
    const both = { title: { en: 'Opening', ru: 'Открытие' } };
    const { base } = merge(both, null, null);
    expect(merge({ title: { ru: 'Открытие' } }, both, base).values).toEqual({ title: { ru: 'Открытие' } });
  });

  it('fill what nobody had written here, and keep the rest, when the file never came before', () => {
    const here = { title: { en: 'By hand' }, abstract: null };
    expect(merge({ title: { en: 'Opening' }, abstract: { en: 'About it' } }, here, null)).toMatchObject({
      values: { abstract: { en: 'About it' } },
      kept: ['title'],
    });
  });
});

const values = fc.record({
  title: fc.dictionary(fc.constantFrom('en', 'ru', 'uz'), fc.constantFrom('a', 'b', 'c'), { minKeys: 1 }),
  slot: fc.option(fc.constantFrom('x', 'y', 'z')),
});

it('Whoever edited nothing here has what the file says, whatever it said before', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1 }), (versions) => {
      let current: Record<string, unknown> | null = null;
      let base: Record<string, string> | null = null;
      for (const version of versions) {
        const merged = merge(version, current, base);
        current = { slot: null, ...(current as object), ...merged.values };
        base = merged.base;
        expect([current, merged.kept]).toEqual([version, []]);
        expect(merge(version, current, base)).toEqual({ values: {}, base, kept: [] });
      }
    }),
  );
});

it('A list takes whom the file adds, lets go whom it takes away, and keeps whom somebody added here', () => {
  const id = (text: string): string => text;
  expect(mergeMembers(['b', 'c'], ['a', 'b', 'x'], ['a', 'b'], id)).toEqual({
    members: ['b', 'x', 'c'],
    isChanged: true,
  });
  expect(mergeMembers(['a', 'b'], ['b', 'a'], ['a', 'b'], id)).toEqual({ members: ['b', 'a'], isChanged: false });
  expect(mergeMembers(['a', 'b'], ['b'], ['a', 'b'], id)).toEqual({ members: ['b'], isChanged: false });
});
