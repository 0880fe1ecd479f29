import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.d.ts';

/**
 * Turns a document into a typed one: its result and variables are known to TypeScript.
 *
 * @example
 * const Names = graphql(`query Names($slug: String!) { conference(slug: $slug) { name { text } } }`);
 * type Result = ResultOf<typeof Names>;
 */
export const graphql = initGraphQLTada<{
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

export { fold } from './fold.ts';
export { interfaceLanguages, type InterfaceLanguage } from './interface.ts';
export { wikiPlain } from './wikitext.ts';
export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
