import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { enumOf } from '../graphql/enums.ts';
import { Node } from '../graphql/node.ts';
import type { NodeTypeName } from '../kernel/ids.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import type { Match as MatchModel } from '../services/search.ts';

/** Each kind by the name of its type. */
const kinds = {
  PERSON: 'Person',
  SESSION: 'Session',
  CONFERENCE: 'Conference',
  AFFILIATE: 'Affiliate',
  INSTITUTION: 'Institution',
  TOPIC: 'Topic',
  SERIES: 'Series',
} as const satisfies Record<string, NodeTypeName>;

const SearchKind = enumOf<keyof typeof kinds>(
  vocabulary('SearchKind', 'A kind of node that is looked for.', {
    PERSON: 'People who are listed somewhere public, by the names that they show.',
    SESSION: 'Sessions, by their titles and by the names of listed people on stage.',
    CONFERENCE: 'Conferences, by their names, cities and slugs.',
    AFFILIATE: 'Affiliates of the movement, by their names, codes and slugs.',
    INSTITUTION: 'Institutions, by their names and slugs.',
    TOPIC: 'Topics of conferences, by their names; those about the same item of Wikidata are one.',
    SERIES: 'Families of conferences, by their names and slugs.',
  }),
);

const SearchMatch = builder.objectRef<MatchModel>('SearchMatch').implement({
  description: 'A text that says what was looked for.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field that has the text: title, speakers.' }),
    text: t.exposeString('text', { description: 'The whole text.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      nullable: true,
      description: 'The language of the text; null for names.',
    }),
  }),
});

builder.queryField('search', (t) =>
  t.connection(
    {
      type: Node,
      nullable: true,
      description:
        'Looks for nodes by words, the best first: in any case, with accents or without, in Latin or Cyrillic letters for Uzbek, Russian, Kazakh, Kyrgyz and Tajik, as beginnings of words, and from five letters on with one mistake. What is found is what everybody sees. Null when there is no conference of the given slug.',
      args: {
        query: t.arg.string({ required: true, description: 'Words that must all be there; at most 200 letters.' }),
        kinds: t.arg({ type: [SearchKind], ...atMost(maxWords, 'Only nodes of one of these kinds.') }),
        conference: t.arg.string({ description: 'Only within the conference of this slug.' }),
      },
      complexity: rangeComplexity,
      resolve: (_root, { kinds: wanted, ...page }, { search }) =>
        search.search({ ...page, kinds: wanted?.map((kind) => kinds[kind]) }) as never,
    },
    {
      name: 'SearchConnection',
      description: 'What was found.',
      fields: (connection) => ({
        isPartial: connection.boolean({
          description: 'True when the words are so frequent that there may be more than was looked at.',
          resolve: (page) => (page as unknown as { readonly isPartial: boolean }).isPartial,
        }),
      }),
    },
    {
      name: 'SearchEdge',
      description: 'A node that was found.',
      fields: (edge) => ({
        matches: edge.field({
          type: [SearchMatch],
          description: 'The texts that say the words.',
          resolve: (found) => (found as unknown as { readonly matches: MatchModel[] }).matches,
        }),
      }),
    },
  ),
);
