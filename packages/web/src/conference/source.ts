import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../text/text.ts';

/** The fields that name a source and link to it. */
export const sourceLink = graphql(
  `
    fragment SourceLink on Source @_unmask {
      id
      url
      title(languages: $languages) {
        ...Text
      }
    }
  `,
  [textFragment],
);

export type SourceLink = ResultOf<typeof sourceLink>;
