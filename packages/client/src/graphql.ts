import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.d.ts';

const make = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    Date: string;
    DateTime: string;
    PartialDate: string;
    LanguageTag: string;
    TimeZone: string;
    CountryCode: string;
    CurrencyCode: string;
    Decimal: string;
    URL: string;
  };
}>();

/** The texts that make up each document: its own, then those of its fragments, each once. */
const textsOf = new WeakMap<object, readonly string[]>();

/**
 * Turns a document into a typed one: its result and variables are known to TypeScript. The document has its text, and
 * that of its fragments, as its `loc`.
 *
 * @example
 * const Names = graphql(`query Names($slug: String!) { conference(slug: $slug) { name { text } } }`);
 * type Result = ResultOf<typeof Names>;
 */
export const graphql: typeof make = Object.assign(
  (text: string, fragments: readonly object[] = []): unknown => {
    const document = make(text as never, fragments as never) as object;
    const texts = [...new Set([compact(text), ...fragments.flatMap((one) => textsOf.get(one) ?? [])])];
    textsOf.set(document, texts);
    const body = texts.join(' ');
    return Object.assign(document, { loc: { start: 0, end: body.length, source: { body, name: 'GraphQL request' } } });
  },
  { scalar: make.scalar, persisted: make.persisted },
) as never;

/** Fragments that are read where they are spread say so to TypeScript; the server knows nothing of it. */
function compact(text: string): string {
  const sent = text.replaceAll(/@_unmask\b/g, '').trim();
  return /["#]/.test(sent) ? sent : sent.replaceAll(/[\s,]+/g, ' ');
}

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
