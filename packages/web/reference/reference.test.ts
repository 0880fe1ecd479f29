import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { escaped } from './html.ts';
import { addressOf } from './link.ts';
import { byPurpose } from './purposes.ts';
import { pagesOf, readReference } from './reference.ts';

const reference = readReference();
const { schema, types, examples } = reference;
const pages = new Map(pagesOf(reference).map((page) => [page.path, page.contents.html + page.content.html]));

const all = (text: string, attribute: string): readonly string[] =>
  [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!);

/** Text as a reader sees it, and as it stands in the schema. */
const seen = (text: string): string => text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const described = (text: string | null | undefined): string =>
  escaped(text!).replaceAll('`', '').replaceAll(/\s+/g, ' ');

/** Each place that the schema describes, with its description. */
const places = types.flatMap((type) => {
  const own = [{ address: addressOf(type.name), description: type.description }];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((one) => ({ ...one, address: addressOf(type.name, one.name) }))];
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map((one) => ({ ...one, address: addressOf(type.name, one.name) })),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    { address: addressOf(type.name, field.name), description: field.description },
    ...field.args.map((one) => ({ ...one, address: addressOf(type.name, field.name, one.name) })),
  ]);
  return [...own, ...fields];
});

const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : [])).length;

it('has a place with its description for each type, field, argument and value', () => {
  const missing = places.filter(({ address, description }) => {
    const [path = '', id] = address.split('#');
    const page = pages.get(path) ?? '';
    const from = id === undefined ? 0 : page.indexOf(` id="${id}"`);
    const until = page.indexOf(' id="', from + 1);
    return from === -1 || !seen(page.slice(from, until === -1 ? undefined : until)).includes(described(description));
  });
  expect(missing).toEqual([]);
  expect(places.length).toBeGreaterThan(2_000);
});

it('has no link that leads nowhere', () => {
  const elsewhere = /^(https:\/\/[^#]+|\/explorer(#example=[a-z-]+)?|\/schema\.graphql)$/;
  const lost = [...pages].flatMap(([page, text]) =>
    all(text, 'href').filter((href) => {
      const [path, id] = href.split('#') as [string, string?];
      const target = pages.get(path === '' ? page : path);
      const isThere = target !== undefined && (id === undefined || target.includes(` id="${id}"`));
      return !isThere && !elsewhere.test(href);
    }),
  );
  expect(lost).toEqual([]);
});

it('has each anchor once on its page', () => {
  const twice = [...pages].flatMap(([page, text]) => {
    const ids = all(text, 'id');
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page}#${id}`);
  });
  expect(twice).toEqual([]);
});

it('says of each type where it is answered and taken: the other end of each link from a field to a type', () => {
  // A field or an argument stands behind its own name with the type that it has.
  const typed = /href="#([\w.]+)"><code>\w+:<\/code><\/a>\s*<code class="type"\s*>(.*?)<\/code/gs;
  const ends = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(typed)].flatMap(([, id, type]) =>
      all(type!, 'href').map((used) => ({ from: `${page}#${id}`, used })),
    ),
  );
  expect(ends.filter(({ from, used }) => !pages.get(used)!.includes(`href="${from}"`))).toEqual([]);
  expect(ends.length).toBe(places.filter(({ address }) => address.includes('#')).length - values);
});

it('says of each type among what it is, and what implements it', () => {
  const ends = types.flatMap((type) => {
    const others = 'getInterfaces' in type ? type.getInterfaces() : 'getTypes' in type ? type.getTypes() : [];
    return others.map(({ name }) => [addressOf(type.name), addressOf(name)] as const);
  });
  const isLinked = (from: string, to: string): boolean => pages.get(from)!.includes(`href="${to}"`);
  expect(ends.filter(([one, other]) => !isLinked(one, other) || !isLinked(other, one))).toEqual([]);
  expect(ends.length).toBeGreaterThan(200);
});

it('says of each query what it is for', () => {
  const fields = Object.keys(schema.getQueryType()!.getFields());
  const purposes = byPurpose(fields);
  expect(purposes.map(([purpose]) => purpose)).not.toContain('And more');
  expect(purposes.flatMap(([, listed]) => listed).toSorted()).toEqual(fields.toSorted());
});

it('shows each example as it is, with its variables and its cost', () => {
  const overview = pages.get('/docs')!;
  const shown = examples.map(({ query, variables, cost }) => [
    overview.replaceAll(/<[^>]*>/g, '').includes(escaped(query)),
    overview.includes(escaped(variables!)),
    cost !== undefined,
  ]);
  expect(new Set(shown.flat())).toEqual(new Set([true]));
  expect(all(overview, 'class').filter((name) => name === 'cost')).toHaveLength(examples.length);
});
