import type { Context } from '../services/context.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { facetComplexity, tableComplexity, valuesComplexity } from '../graphql/complexity.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage, type Languages } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { nameOf } from '../kernel/language/names.ts';
import type { Counts, Facet as FacetModel, FacetName, FacetValue as FacetValueModel } from '../services/across.ts';

/** What a value is called in the reader's language. */
const labelOf = ({ value, label }: FacetValueModel, args: Languages, context: Context) =>
  inLanguage(
    typeof label === 'string' ? nameOf(value, label, args.languages ?? context.acceptedLanguages) : label,
    args,
    context,
  );

const FacetValue = builder.objectRef<FacetValueModel>('FacetValue');

FacetValue.implement({
  description: 'A value that some of a list have.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description:
        'As filters take it: a language, an item on Wikidata, a slug, a country; OTHER for several countries.',
    }),
    label: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: labelOf,
    }),
    count: t.exposeInt('count', { description: 'How many of the list have it.' }),
  }),
});

const Facet = builder.objectRef<FacetModel>('Facet');

Facet.implement({
  description: 'How often each value occurs in a list.',
  fields: (t) => ({
    values: t.expose('values', {
      type: [FacetValue],
      complexity: valuesComplexity,
      description: 'The most frequent first; at most 100.',
    }),
    withoutValue: t.exposeInt('withoutValue', { description: 'How many of the list have none.' }),
    isComplete: t.exposeBoolean('isComplete', {
      description: 'True when the whole list was counted: so it is of at most 50 conferences.',
    }),
    csv: t.string({
      args: languages,
      complexity: tableComplexity,
      description:
        'The same values as a table (RFC 4180, without a byte order mark): value, label, count. Where the facet is not complete the last heading is atLeast instead of count. A cell that a spreadsheet would run begins with an apostrophe.',
      resolve: (facet, args, context) =>
        context.across.facetTable(
          facet.values.map((one) => ({ ...one, label: labelOf(one, args, context).text })),
          facet,
        ),
    }),
    conferencesRead: t.exposeInt('conferencesRead', { description: 'How many conferences were counted.' }),
  }),
});

const Facets = builder.objectRef<Counts>('Facets');

const sentences: Readonly<Record<FacetName, string>> = {
  language: 'Spoken in the session; of people, in one in which they were on stage; of conferences, the working ones.',
  topic: 'Of sessions: the items on Wikidata of their topics; without a value are those whose topics name none.',
  type: 'Of sessions: the slugs of their types.',
  country: 'Where the conference is held; of people, some countries are told as one: OTHER.',
  represented: 'The slugs of affiliates that people who are listed represent.',
};

Facets.implement({
  description: 'What a list is made of; the values of people and conferences are those of their sessions.',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(sentences).map(([name, description]) => [
        name,
        t.field({ type: Facet, description, resolve: (counts) => counts.facet(name as FacetName) }),
      ]),
    ),
});

type ConnectionFields = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  { readonly counts?: Counts }
>;

/**
 * What a connection across conferences tells of the whole list.
 *
 * @param read what facets read that the page has not read
 */
export const countFields = (read: 'NOTHING' | 'CONFERENCES') => (t: ConnectionFields) => ({
  totalCount: t.int({
    nullable: true,
    description: 'How many there are on all pages; null where not all conferences that match were read.',
    resolve: ({ counts }) => counts?.totalCount() ?? null,
  }),
  facets: t.field({
    type: Facets,
    nullable: true,
    complexity: facetComplexity(read),
    description: 'What the whole list is made of, as far as it was read.',
    resolve: ({ counts }) => counts ?? null,
  }),
});
