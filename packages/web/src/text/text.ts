import { graphql, type ResultOf } from '@wikicon/client';

/** The facts of a text that a reader needs: its words, their language, and whether it is another than asked for. */
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

/** The `dir` of a paragraph of the text, so that it begins where its own script does. */
export const directionOf = ({ direction }: Pick<Text, 'direction'>): 'rtl' | 'ltr' =>
  direction === 'RTL' ? 'rtl' : 'ltr';
