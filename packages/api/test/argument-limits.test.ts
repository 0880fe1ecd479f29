import { schema } from '@wikicon/schema/graphql';
import { getNamedType, getNullableType, isInputObjectType, isLeafType, isListType } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { places, sample, type Place } from './schema-arguments.ts';
import { post, world, type World } from './world.ts';

let api: World;
/** How many values of scalars and enums were looked at since the last question. */
let looks = 0;

beforeAll(async () => {
  api = await world();
  for (const type of Object.values(schema.getTypeMap()))
    if (isLeafType(type)) {
      const look = type.coerceInputValue.bind(type);
      vi.spyOn(type, 'coerceInputValue').mockImplementation((value, hide) => {
        looks += 1;
        return look(value, hide);
      });
    }
});
afterEach(() => (looks = 0));
afterAll(async () => {
  vi.restoreAllMocks();
  await api.close();
});

const all = places();
const lists = all.filter(({ type }) => isListType(getNullableType(type)));
/** Of places that are alike, one: the same argument stands at many fields. */
const distinct = (all: readonly Place[]): Place[] => [
  ...new Map(all.map((place) => [`${place.path.split('.').at(-1)} ${String(place.type)}`, place])).values(),
];
const objects = all.filter(({ type }) => isInputObjectType(getNamedType(type)));

/** What is answered, with what it cost. */
async function answerTo(body: unknown) {
  looks = 0;
  const response = await api.app(post(body));
  const { data, errors, extensions } = await response.json();
  const { requests, depth } = extensions.cost;
  return { status: response.status, data, errors, cost: { requests, depth, looks } };
}

const refused = (path: string, message: string) => ({
  status: 400,
  data: undefined,
  errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument: path } }],
  cost: { requests: 0, depth: 0, looks: 0 },
});

const entries = ({ type }: Place, count: number) => Array(count).fill(sample(type));

it('every list that comes in has a maximum, which its description says', () => {
  expect(lists.length).toBeGreaterThan(150);
  expect(lists.filter(({ most }) => most === null).map(({ name }) => name)).toEqual([]);
  // A list of lists would have a maximum for the outer one alone.
  expect(lists.filter(({ type }) => /\[\[/.test(String(type))).map(({ name }) => name)).toEqual([]);
});

describe('a list with one entry too many is refused before anything is looked at', () => {
  it.each(['literal', 'variable'] as const)('in a %s', async (form) => {
    for (const place of lists) {
      const { path, most } = place;
      const answer = await answerTo(place[form](entries(place, most! + 1)));
      expect([place.name, answer]).toEqual([
        place.name,
        refused(path, `${path} has ${most! + 1} entries, and takes at most ${most}.`),
      ]);
    }
  });
});

it('a list with as many entries as it may have is not refused for its length', async () => {
  for (const place of distinct(lists)) {
    const { errors } = await answerTo(place.variable(entries(place, place.most!)));
    expect(`${place.name} ${JSON.stringify(errors ?? [])}`).not.toContain('takes at most');
  }
});

it('one value instead of a list counts as one entry', async () => {
  const query = 'query ($tag: [LanguageTag!]) { conferences(first: 1) { nodes { name(languages: $tag) { text } } } }';
  expect(await answerTo({ query, variables: { tag: 'uz' } })).toMatchObject({ status: 200, errors: undefined });
});

describe('a list is counted wherever it comes from', () => {
  const tags = Array(21).fill('uz');
  const given = (languages: string, more = '') =>
    `query${more} { conferences(first: 1) { nodes { name(languages: ${languages}) { text } } } }`;
  it.each<[string, object]>([
    ['a default', { query: given('$tags', `($tags: [LanguageTag!] = ${JSON.stringify(tags)})`) }],
    [
      'a list of variables',
      { query: given(`[${tags.map(() => '$tag').join()}]`, '($tag: LanguageTag!)'), variables: { tag: 'uz' } },
    ],
    [
      'a fragment',
      {
        query: `query ($tags: [LanguageTag!]) { conferences(first: 1) { nodes { ...Name } } } fragment Name on Conference { name(languages: $tags) { text } }`,
        variables: { tags },
      },
    ],
  ])('%s', async (_from, body) => {
    expect(await answerTo(body)).toEqual(refused('languages', 'languages has 21 entries, and takes at most 20.'));
  });

  it('a variable inside of an object', async () => {
    const query =
      'query ($tags: [LanguageTag!]) { conference(slug: "demo") { sessions(filter: { languages: $tags }) { totalCount } } }';
    expect(await answerTo({ query, variables: { tags } })).toEqual(
      refused('filter.languages', 'filter.languages has 21 entries, and takes at most 20.'),
    );
  });

  it('an operation that is not run is not counted', async () => {
    const query = `${given(JSON.stringify(tags)).replace('query', 'query A')} query B { __typename }`;
    expect(await answerTo({ query, operationName: 'B' })).toMatchObject({ status: 200, errors: undefined });
  });
});

describe('what is huge costs nothing', () => {
  it('20,000 entries that are no values, in every list', async () => {
    for (const place of distinct(lists)) {
      const answer = await answerTo(place.variable(Array(20_000).fill(7)));
      expect([place.name, answer]).toEqual([
        place.name,
        refused(place.path, `${place.path} has 20000 entries, and takes at most ${place.most}.`),
      ]);
    }
  });

  it('10,000 fields that are none, in every object', async () => {
    const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, 1]));
    for (const place of distinct(objects)) {
      const isList = isListType(getNullableType(place.type));
      const { status, data, errors, cost } = await answerTo(place.variable(isList ? [fields] : fields));
      expect([place.name, status, data, cost]).toEqual([
        place.name,
        400,
        undefined,
        { requests: 0, depth: 0, looks: 0 },
      ]);
      expect(errors[0].message).toContain('has 10000 fields, and there are');
    }
  });

  it('a text of 90,000 characters, in every scalar', async () => {
    for (const place of distinct(all)) {
      if (!isLeafType(getNamedType(place.type))) continue;
      const given = (text: string) => place.variable(isListType(getNullableType(place.type)) ? [text] : text);
      const [huge, short] = [await answerTo(given('x'.repeat(90_000))), await answerTo(given('x'))];
      const isCheap = huge.cost.requests <= short.cost.requests;
      const isSentBack = JSON.stringify(huge.errors ?? []).length > 5_000;
      expect([place.name, huge.status < 500, isCheap, isSentBack]).toEqual([place.name, true, true, false]);
    }
  });

  const nested = (open: string, close: string) => `${open.repeat(15_000)}${close.repeat(15_000)}`;
  const query = 'query ($tags: [LanguageTag!]) { conferences(first: 1) { nodes { name(languages: $tags) { text } } } }';
  it.each<[string, string, number, number]>([
    [
      '10,000 variables that nothing declares',
      `"variables":{${Array.from({ length: 10_000 }, (_, at) => `"v${at}":1`).join()}}`,
      200,
      1,
    ],
    ['an array in an array, 15,000 deep', `"variables":{"tags":${nested('[', ']')}}`, 400, 0],
    ['an object in an object, 15,000 deep', `"variables":{"tags":${nested('{"a":', '}').replace('}', '1}')}}`, 400, 0],
    ['extensions, 15,000 deep', `"extensions":${nested('{"a":', '}').replace('}', '1}')}`, 200, 1],
  ])('%s', async (_what, json, status, requests) => {
    const answer = await answerTo(`{"query":${JSON.stringify(query)},${json}}`);
    expect([answer.status, answer.cost.requests]).toEqual([status, requests]);
    expect(JSON.stringify(answer.errors ?? []).length).toBeLessThan(1_000);
  });
});
