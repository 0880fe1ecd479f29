import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
  const { make } = await draft(here, 'brings-organizations');
  const affiliate = (slug: string, type: string, fields: object) =>
    make('Affiliate', { slug, name: english(slug), type, ...fields });
  await affiliate('alpha', 'CHAPTER', { region: 'SOUTH_ASIA', code: 'WMAL' });
  await affiliate('beta', 'USER_GROUP', {
    region: 'SOUTH_ASIA',
    name: [...english('Béta group'), { language: 'ru', text: 'Бета' }],
  });
  await affiliate('gamma', 'USER_GROUP', { region: null });
  for (const [slug, country] of [
    ['one', 'UZ'],
    ['two', 'KZ'],
    ['three', null],
  ])
    await make('Institution', { slug, name: english(`School number ${slug}`), country });
});
afterAll(() => here.close());

const list = async (call: string): Promise<string[]> => {
  const { data, errors } = await here.ask(`{ ${call} { nodes { slug } } }`);
  expect(errors).toBeUndefined();
  return Object.values<any>(data)[0].nodes.map(({ slug }: { slug: string }) => slug);
};

describe('affiliates', () => {
  it.each([
    ['types: [USER_GROUP]', ['beta', 'gamma']],
    ['regions: [SOUTH_ASIA]', ['alpha', 'beta']],
    ['types: [USER_GROUP], regions: [SOUTH_ASIA]', ['beta']],
    ['text: "beta"', ['beta']],
    ['text: "БЕТА"', ['beta']],
    ['text: "wmal"', ['alpha']],
    ['text: "group bet"', ['beta']],
    ['text: "group alpha"', []],
    ['text: " "', ['alpha', 'beta', 'gamma']],
    ['', ['alpha', 'beta', 'gamma']],
  ])('by a filter of {%s}', async (conditions, slugs) => {
    expect(await list(`affiliates(filter: {${conditions}})`)).toEqual(slugs);
  });

  it('are chosen by the arguments from before there was a filter', async () => {
    expect(await list('affiliates(types: [USER_GROUP], regions: [SOUTH_ASIA])')).toEqual(['beta']);
  });

  it.each(['types: [CHAPTER]', 'regions: [SOUTH_ASIA]'])('are not chosen by a filter beside %s', async (argument) => {
    const { errors } = await here.ask(`{ affiliates(filter: {}, ${argument}) { nodes { slug } } }`);
    expect(errors?.map(({ message, extensions }) => [message, extensions['code'], extensions['argument']])).toEqual([
      ['Give types and regions inside of filter, not beside it.', 'BAD_USER_INPUT', 'filter'],
    ]);
  });

  it('are read page by page under a filter, and a cursor holds for that filter alone', async () => {
    const page = (filter: string, after: string) =>
      here.ask(
        `{ affiliates(first: 1, filter: {${filter}}${after}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      );
    const first = (await page('types: [USER_GROUP]', '')).data.affiliates;
    const after = `, after: "${first.pageInfo.endCursor}"`;
    const second = (await page('types: [USER_GROUP]', after)).data.affiliates;
    expect([first, second].map(({ nodes, pageInfo }) => [nodes, pageInfo.hasNextPage])).toEqual([
      [[{ slug: 'beta' }], true],
      [[{ slug: 'gamma' }], false],
    ]);
    expect((await page('types: [CHAPTER]', after)).errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
  });
});

describe('institutions', () => {
  it.each([
    ['', ['one', 'three', 'two']],
    ['(filter: {countries: ["UZ", "KZ"]})', ['one', 'two']],
    ['(filter: {text: "SCHOOL one"})', ['one']],
    ['(filter: {countries: ["UZ"], text: "two"})', []],
  ])('are listed by slug%s', async (call, slugs) => {
    expect(await list(`institutions${call}`)).toEqual(slugs);
  });
});
