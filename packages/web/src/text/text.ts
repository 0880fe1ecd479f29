import { graphql, type ResultOf } from '@wikicon/schema/client';

/** What a reader must be told of a text: its words, the language they are in, and whether it is another than asked for. */
export const textFragment = graphql(`
  fragment Text on LocalizedText @_unmask {
    text
    language
    direction
    isFallback
  }
`);

export type Text = ResultOf<typeof textFragment>;
