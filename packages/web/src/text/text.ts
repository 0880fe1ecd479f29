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

/** A text with the same in every language that it exists in. */
export const textsFragment = graphql(
  `
    fragment Texts on LocalizedText @_unmask {
      ...Text
      translations {
        text
        language
        direction
      }
    }
  `,
  [textFragment],
);

export type Text = ResultOf<typeof textFragment>;
export type Texts = ResultOf<typeof textsFragment>;
export type Translation = Texts['translations'][number];

/** What a paragraph of it has as `dir`, so that it begins where its own script does. */
export const directionOf = ({ direction }: Pick<Text, 'direction'>): 'rtl' | 'ltr' =>
  direction === 'RTL' ? 'rtl' : 'ltr';
