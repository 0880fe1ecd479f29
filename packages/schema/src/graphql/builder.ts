import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { isLeafType, getNamedType, getNullableType, isListType } from 'graphql';
import { typeNameOf, type Id } from '../kernel/ids.ts';
import type { LanguageTag } from '../kernel/language/tags.ts';
import type { PageArguments } from '../kernel/page.ts';
import type { Context } from '../services/context.ts';
import { pageComplexity } from './complexity.ts';

interface Text {
  Input: string;
  Output: string;
}

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: Text;
    Date: Text;
    DateTime: Text;
    PartialDate: Text;
    LanguageTag: { Input: LanguageTag; Output: LanguageTag };
    TimeZone: Text;
    CountryCode: Text;
    CurrencyCode: Text;
    Decimal: Text;
    URL: Text;
  };
}

/** The entries that a list without a page is taken to have when a query's cost is estimated. */
const listEstimate = 5;

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    // The limit is applied by the server, before anything runs, so that the estimate can be reported.
    disabled: true,
    fieldComplexity: (_args, _context, { type }) => ({
      field: isLeafType(getNamedType(type)) ? 0 : 1,
      multiplier: isListType(getNullableType(type)) ? listEstimate : 1,
    }),
  },
  relay: {
    cursorType: 'String',
    idFieldOptions: { description: 'Its global id, which never changes.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: {
      description: 'Anything with a global id, which never changes.',
      resolveType: (node) => typeNameOf((node as { readonly id: Id }).id),
    },
    pageInfoTypeOptions: { description: 'Where a page of a list begins and ends.' },
    hasNextPageFieldOptions: { description: 'True when more entries follow.' },
    hasPreviousPageFieldOptions: { description: 'True when entries precede.' },
    startCursorFieldOptions: { description: 'The cursor of the first entry; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last entry; null on an empty page.' },
    firstArgOptions: { description: 'How many from the start of the list, from 1 to 100; 20 by default.' },
    lastArgOptions: { description: 'How many from the end of the list, from 1 to 100; never with first.' },
    afterArgOptions: { description: 'Only entries after this cursor of the same list.' },
    beforeArgOptions: { description: 'Only entries before this cursor of the same list.' },
    cursorFieldOptions: { description: 'The place of this entry in its list.' },
    nodeFieldOptions: { nullable: false, description: 'The node itself.', complexity: 0 },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The entries, each with what belongs to the edge.',
      complexity: { field: 0, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Where the page begins and ends.', complexity: 0 },
    nodesOnConnection: { description: 'The nodes alone.', complexity: { field: 0, multiplier: 1 } },
    defaultConnectionFieldOptions: {
      nullable: false,
      complexity: (page: PageArguments) => pageComplexity(page),
    },
  },
});

builder.queryType({
  description: 'The ways into the graph; an unknown, malformed or non-public key answers null.',
});
